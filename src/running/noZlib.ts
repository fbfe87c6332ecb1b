/** In place of `node:zlib`: nothing in the book is compressed by hand. */
const refuse = (): never => {
  throw new Error('There is no compression in this shell.');
};

export const gzipSync = refuse;
export const gunzipSync = refuse;
export const constants = {};

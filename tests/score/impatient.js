// node --require impatient.js …: whoever is told to wait asks again at once.
const ask = globalThis.fetch;

globalThis.fetch = async (...request) => {
  let response = await ask(...request);
  while (response.status === 429) response = await ask(...request);
  return response;
};

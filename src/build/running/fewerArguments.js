// The shell reads a file by handing up to 65,536 characters to one call, which
// is more than the stack of a worker in a browser has room for. Handed over in
// smaller pieces, a file of any size is read.
const spreads = 'let n=65536';
const fewer = 'let n=4096';

/** A loader: Rspack requires it by its path, as plain JavaScript. */
module.exports = function fewerArguments(source) {
  const parts = source.split(spreads);
  if (parts.length === 3) return parts.join(fewer);
  throw new Error(
    `just-bash has "${spreads}" ${parts.length - 1} times, and not twice: see whether it still reads files of more than 64 KB in pieces too large for a browser, and mend or remove ${__filename}.`,
  );
};

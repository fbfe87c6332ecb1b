/** Of tslib, which is bundled whole, what Docusaurus asks of it in the browser. */
exports.__importDefault = (module) =>
  module?.__esModule ? module : { default: module };

export { SearchBox as default } from '@site/src/browser/search/SearchBox';

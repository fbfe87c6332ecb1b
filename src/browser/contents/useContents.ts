import { usePluginData } from '@docusaurus/useGlobalData';
import type { ContentsPart } from '../../literate/contracts/contents';

export function useContents(): ContentsPart[] {
  return usePluginData('contents') as ContentsPart[];
}

import { usePluginData } from '@docusaurus/useGlobalData';
import type { Part } from '../../literate/contracts/contents';

export function useContents(): Part[] {
  return usePluginData('contents') as Part[];
}

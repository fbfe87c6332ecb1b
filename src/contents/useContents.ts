import { usePluginData } from '@docusaurus/useGlobalData';
import type { Part } from './contents';

export function useContents(): Part[] {
  return usePluginData('contents') as Part[];
}

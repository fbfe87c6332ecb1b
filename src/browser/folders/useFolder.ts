import { usePluginData } from '@docusaurus/useGlobalData';
import type { Folder } from '../../literate/contracts/folder';

/** The reader's folder after a page, if they have one by then. */
export function useFolder(permalink: string): Folder | undefined {
  const folders = usePluginData('folders') as Record<string, Folder>;
  return folders[permalink];
}

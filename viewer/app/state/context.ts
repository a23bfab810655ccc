/** Hands the page's state to its panels. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Viewer } from './viewer.ts';

export const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('Panels stand inside ViewerContext.');
  return viewer;
}

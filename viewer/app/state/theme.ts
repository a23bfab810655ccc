/** Light or dark: as the system has it, until a person chooses. */
import { effect } from '@preact/signals';
import type { Theme } from '../model/palette.ts';
import type { Viewer } from './viewer.ts';

const KEY = 'dossier-theme';

const isTheme = (value: string | null): value is Theme => value === 'light' || value === 'dark';

/** Storage may be closed to us: then the choice holds as long as the page. */
function stored(window: Window): Theme | null {
  try {
    const value = window.localStorage.getItem(KEY);
    return isTheme(value) ? value : null;
  } catch {
    return null;
  }
}

export function followTheme(viewer: Viewer, window: Window): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const system = (): Theme => (dark.matches ? 'dark' : 'light');
  viewer.theme.value = stored(window) ?? system();
  dark.addEventListener('change', () => {
    if (stored(window) === null) viewer.theme.value = system();
  });
  effect(() => {
    window.document.documentElement.dataset['theme'] = viewer.theme.value;
  });
}

export function choose(viewer: Viewer, theme: Theme, window: Window): void {
  viewer.theme.value = theme;
  try {
    window.localStorage.setItem(KEY, theme);
  } catch {
    // Not kept.
  }
}

/** The map as it is seen, as a PNG: paper, drawing, labels, and a line that says what it shows. */
import { papers, type Theme } from '../model/palette.ts';
import type { Renderer } from './renderer.ts';

const MARGIN = 14;

/** The drawing buffer is only whole right after it was drawn: it is copied then. */
export function picture(
  renderer: Renderer,
  labels: HTMLCanvasElement,
  { caption, theme }: { readonly caption: string; readonly theme: Theme },
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    renderer.once('afterRender', () => {
      const stage = renderer.getStageCanvas();
      const canvas = document.createElement('canvas');
      canvas.width = stage.width;
      canvas.height = stage.height;
      const context = canvas.getContext('2d');
      if (context === null) {
        reject(new Error('This browser cannot make a picture.'));
        return;
      }
      const scale = stage.width / renderer.getDimensions().width;
      context.fillStyle = papers[theme].paper;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(stage, 0, 0);
      context.drawImage(labels, 0, 0, canvas.width, canvas.height);
      context.font = `${12 * scale}px ui-sans-serif, system-ui, sans-serif`;
      context.fillStyle = papers[theme].muted;
      context.fillText(caption, MARGIN * scale, canvas.height - MARGIN * scale);
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('This browser cannot make a picture.'));
        else resolve(blob);
      }, 'image/png');
    });
    renderer.refresh();
  });
}

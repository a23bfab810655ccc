/** The page: header, filters, map or table, evidence, timeline, console. */
import { useEffect } from 'preact/hooks';
import { useViewer } from '../state/context.ts';
import { Ask } from './ask.tsx';
import { Console } from './console.tsx';
import { Evidence } from './evidence.tsx';
import { Filters } from './filters.tsx';
import { Header } from './header.tsx';
import { Help } from './help.tsx';
import { MainView } from './main-view.tsx';
import { ReviewDialog } from './review.tsx';
import { Tabs } from './tabs.tsx';
import { Timeline } from './timeline.tsx';
import { listen } from './keyboard.ts';

export function App() {
  const viewer = useViewer();
  useEffect(() => listen(viewer, document), [viewer]);
  const { table, console: open } = viewer.view.value;
  return (
    <div class="page" data-sheet={viewer.sheet.value} data-console={open ? 'open' : 'closed'}>
      <a class="skip" href="#evidence">
        Skip to the evidence
      </a>
      <Header />
      <Filters />
      <MainView table={table || !viewer.canDraw.value} />
      <Evidence />
      {open ? <Console /> : <Timeline />}
      <Tabs />
      <Ask />
      <ReviewDialog />
      <Help />
      <p class="unseen" role="status" aria-live="polite">
        {viewer.announced.value}
      </p>
    </div>
  );
}

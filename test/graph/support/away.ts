/** The same readings, but not everybody was there: what there is to say of who was away. */
import type { Reading } from '../../../graph/model/reading.ts';

/** In every other article whoever is named last of a meeting was not there; in some that one was there as well. */
export const someAway = (reading: Reading, at: number): Reading => ({
  ...reading,
  meetings: reading.meetings.map((meeting) => {
    const { participants } = meeting;
    if (at % 2 === 0 || participants.length < 2) return meeting;
    const absent = participants.slice(-1);
    return { ...meeting, participants: at % 3 === 0 ? participants : participants.slice(0, -1), absent };
  }),
});

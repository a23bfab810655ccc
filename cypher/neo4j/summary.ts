/** What the driver tells after a statement, in the words of every session here. */
import type { NotificationPosition, Plan, ProfiledPlan, ResultSummary } from 'neo4j-driver';
import type { Notification, PlanNode, Summary } from '../session.ts';

/** `milliseconds`: as it was measured here. */
export function toSummary(summary: ResultSummary, milliseconds: number): Summary {
  const { queryType } = summary;
  return {
    queryType: queryType === 'r' || queryType === 'rw' || queryType === 'w' || queryType === 's' ? queryType : 'r',
    counters: countersOf(summary),
    notifications: summary.notifications.map((notification) => toNotification(notification, summary)),
    plan: summary.plan === false ? null : planOf(summary.plan),
    profile: summary.profile === false ? null : profileOf(summary.profile),
    milliseconds,
  };
}

/** By name: `nodesCreated`, `propertiesSet` … */
const countersOf = ({ counters }: ResultSummary): Record<string, number> =>
  Object.fromEntries(Object.entries(counters.updates()));

function toNotification(notification: ResultSummary['notifications'][number], summary: ResultSummary): Notification {
  const { code, title, description, category, severityLevel, position } = notification;
  const { line, column, offset }: Partial<NotificationPosition> = position ?? {};
  const status = summary.gqlStatusObjects.find(
    (one) => one.position?.offset === offset && one.classification === category,
  );
  return {
    code,
    title,
    description,
    category,
    severity: severityLevel === 'WARNING' ? 'WARNING' : 'INFORMATION',
    gqlStatus: status?.gqlStatus ?? null,
    position: line === undefined || column === undefined || offset === undefined ? null : { line, column, offset },
  };
}

const planOf = (plan: Plan): PlanNode => ({
  operatorType: plan.operatorType,
  arguments: plan.arguments,
  identifiers: plan.identifiers,
  children: plan.children.map(planOf),
});

const profileOf = (plan: ProfiledPlan): PlanNode => ({
  operatorType: plan.operatorType,
  arguments: plan.arguments,
  identifiers: plan.identifiers,
  children: plan.children.map(profileOf),
  rows: plan.rows,
  dbHits: plan.dbHits,
});

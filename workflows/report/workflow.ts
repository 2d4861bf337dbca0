import { defineWorkflow, type Permission } from '#workflows/engine/engine.ts'
import { rolesThat } from '../abilities.ts'
import { reportChart, reportContext } from './chart.ts'
import type { ReportEventName } from './events.ts'

/** Which roles may send which event to a report. */
const reportPermissions = {
	submit: { roles: rolesThat('writeReports') },
	// `notTheProposer`: not a person who has changed anything in it.
	approve: { roles: ['headquartersApprover'], when: ['notTheProposer'], binding: true },
	sendBack: { roles: ['headquartersApprover'], wayOut: true },
	publish: { roles: ['headquartersApprover'], binding: true },
	withdraw: { roles: ['headquartersApprover'], binding: true, wayOut: true, optional: true },
} as const satisfies Record<ReportEventName, Permission>

/** The workflow of a report to the Conference. */
export const reportWorkflow = defineWorkflow({
	machine: reportChart,
	context: reportContext,
	permissions: reportPermissions,
	upgrades: [],
})

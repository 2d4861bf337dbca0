import { defineWorkflow, type Permission } from '#workflows/engine/engine.ts'
import type { Role } from '../roles.ts'
import { reportChart, reportContext } from './chart.ts'
import type { ReportEventName } from './events.ts'

/** Who begins a report, writes in it and comments on it; they alone read it before it is approved. */
export const reportWriters = ['headquartersApprover', 'administrator'] as const satisfies readonly Role[]

/** Which roles may send which event to a report. */
const reportPermissions = {
	submit: { roles: reportWriters },
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

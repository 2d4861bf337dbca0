import { advisoryChart } from '#workflows/advisory/chart.ts'
import { dueDiligenceChart } from '#workflows/due-diligence/chart.ts'
import { equipmentChart } from '#workflows/equipment/chart.ts'
import { needChart } from '#workflows/need/chart.ts'
import { practiceChart } from '#workflows/practice/chart.ts'
import { reportChart } from '#workflows/report/chart.ts'
import { requestChart } from '#workflows/request/chart.ts'
import { trainingChart } from '#workflows/training/chart.ts'

type Chart = { states: Record<string, unknown> }
const statesOf = (...charts: Chart[]) => [...new Set(charts.flatMap(({ states }) => Object.keys(states)))]

const ofNotice: Record<Stored.NoticeStatus, true> = {
	queued: true,
	deferred: true,
	sent: true,
	bounced: true,
	parked: true,
	suppressed: true,
}
const ofAttachment: Record<Stored.AttachmentStatus, true> = { waiting: true, clean: true, refused: true }

/** Every status of a table whose status is text: of its charts, or of its type where there is no chart. */
export const statusesOf = {
	request: statesOf(requestChart),
	need: statesOf(needChart),
	delivery: statesOf(trainingChart, equipmentChart, advisoryChart),
	due_diligence_case: statesOf(dueDiligenceChart),
	practice: statesOf(practiceChart),
	report: statesOf(reportChart),
	notice: Object.keys(ofNotice),
	attachment: Object.keys(ofAttachment),
}

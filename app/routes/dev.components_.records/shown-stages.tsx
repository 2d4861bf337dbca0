import { LatestActivity } from '#app/components/record/latest-activity.tsx'
import { DeliveryStageLine, NeedStageLine, RequestStageLine } from '#app/components/record/stage-line.tsx'
import { equipmentWorkflow } from '#workflows/equipment/workflow.ts'
import { stagesOfNeed } from '#workflows/need/stages.ts'
import { stagesOfRequest } from '#workflows/request/stages.ts'
import { titles } from '../dev.components/shown-parts.tsx'

const submittedAt = new Date('2026-10-30')
const moves = [
	{ from: 'submitted', to: 'screening', at: new Date('2026-11-03') },
	{ from: 'screening', to: 'review', at: new Date('2026-11-09') },
]
const filed = { passed: true, submittedAt, needs: [], moves } as const
const ofDelivery = equipmentWorkflow.states.map((status, at) => ({
	status,
	state: at < 3 ? ('done' as const) : at === 3 ? ('current' as const) : ('todo' as const),
	since: at < 4 ? submittedAt : null,
}))
const entry = { at: '2026-11-20T10:00:00Z', chart: 'request', actorRole: 'caseOfficer', isOwn: false }

/** Where records stand: with a due day, with needs in two stages, ended early, in many stages; and what happened last. */
export function ShownStages() {
	return (
		<>
			<RequestStageLine stages={stagesOfRequest({ ...filed, status: 'review' })} due="2026-12-09" />
			<RequestStageLine
				stages={stagesOfRequest({ ...filed, status: 'active', needs: ['reserved', 'delivering'] })}
			/>
			<RequestStageLine stages={stagesOfRequest({ ...filed, status: 'withdrawn' })} />
			<NeedStageLine stages={stagesOfNeed('reserved', [])} due="2026-12-09" />
			<NeedStageLine stages={stagesOfNeed('evaluated', [])} />
			<DeliveryStageLine stages={ofDelivery} />
			<LatestActivity
				entries={titles.map((title, at) => ({
					...entry,
					id: title,
					event: at === 0 ? 'pass' : 'acknowledge',
					actor: at === 2 ? null : title.slice(0, 20),
				}))}
				href="#records"
				since="2026-11-01"
			/>
			<LatestActivity entries={[]} href="#records" since={null} />
		</>
	)
}

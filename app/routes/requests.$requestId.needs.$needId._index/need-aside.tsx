import { MustWaitNotice } from '#app/components/form/problem-notice.tsx'
import { LatestActivity } from '#app/components/record/latest-activity.tsx'
import type { NeedPage } from '#app/domain/record-pages/get-need-page.server.ts'
import type { EventForm } from '#app/forms/event-forms.ts'
import type { Problem } from '#app/platform/http/signed-in.server.ts'
import { ClockPanel, NextPanel } from './status-panels.tsx'
import { NeedStepsPanel, StillNeededPanel } from './steps-panel.tsx'

type NeedAsideProps = { page: NeedPage; forms: readonly EventForm[]; problem: Problem | undefined }

/** Beside the panels of a need: what the reader can do, whose turn it is, and what happened last. */
export function NeedAside({ page, forms, problem }: NeedAsideProps) {
	const { need, partners, clock, since } = page
	return (
		<>
			<MustWaitNotice mustWait={need.mustWait} />
			<StillNeededPanel need={need} forms={forms} problem={problem} />
			<NeedStepsPanel need={need} forms={forms} partners={partners} problem={problem} />
			<NextPanel need={need} />
			<ClockPanel clock={clock} />
			<LatestActivity
				entries={need.activity}
				href={`/requests/${need.request.id}/history?need=${need.id}`}
				since={since?.since}
			/>
		</>
	)
}

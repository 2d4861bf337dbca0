import type { ComponentProps } from 'react'
import { LatestActivity } from '#app/components/record/latest-activity.tsx'
import type { RequestPage } from '#app/domain/record-pages/get-request-page.server.ts'
import { TimePart } from './clocks-panel.tsx'
import { TurnNotice } from './next-panel.tsx'
import { PeoplePart, ReceiptPanel } from './request-overview.tsx'
import { StepsPanel } from './steps-panel.tsx'

type RequestAsideProps = { page: Omit<RequestPage, 'questioned'> } & Pick<
	ComponentProps<typeof StepsPanel>,
	'asked' | 'forms' | 'problem'
>

/** Beside the panels of a request: what the reader can do, whose turn it is, and what happened last. */
export function RequestAside({ page, ...steps }: RequestAsideProps) {
	const { request, changed, officers, unlockable, clocks, receipt, since } = page
	return (
		<>
			<TurnNotice request={request} changed={changed} />
			<StepsPanel {...steps} request={request} officers={officers} unlockable={unlockable} />
			<TimePart clocks={clocks} />
			<PeoplePart request={request} />
			<ReceiptPanel requestId={request.id} receipt={receipt} />
			<LatestActivity
				entries={request.activity}
				href={`/requests/${request.id}/history`}
				since={since?.since}
			/>
		</>
	)
}

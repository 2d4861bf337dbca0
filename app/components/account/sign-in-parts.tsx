import type { ReactNode } from 'react'
import { useFormatter } from 'use-intl/react'
import type { Waiting } from '#app/forms/kept-form.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { Notice } from '../ui/notice.tsx'

type Told = { title: string; body: ReactNode }
type SignInNoticesProps = { kept: Told | null | false; problem: Told | null | undefined | false }

/** What a page of signing in says first: that a form waits behind it, and why nobody was let in. */
export function SignInNotices({ kept, problem }: SignInNoticesProps) {
	return (
		<>
			{kept && (
				<Notice tone="warning" title={kept.title}>
					<p>{kept.body}</p>
				</Notice>
			)}
			{problem && (
				<div role="alert">
					<Notice tone="danger" title={problem.title}>
						<p>{problem.body}</p>
					</Notice>
				</div>
			)}
		</>
	)
}

/** Until when something has to wait, and the time at which that was said; both in ISO format. */
export type Wait = { until: string; now: string }

/** How long it is until then: `in 5 minutes`, in the reader's language. */
function TimeLeft({ until, now }: Wait) {
	const format = useFormatter()
	// Server and browser may bring different releases of the same language data.
	return <span suppressHydrationWarning>{format.relativeTime(new Date(until), new Date(now))}</span>
}

/** What stands for the tags `<wait>` and `<until>` in a text that says when to try again. */
export const waitParts = (wait: Wait) => ({
	wait: () => <TimeLeft {...wait} />,
	until: () => <LocalDate value={wait.until} withTime />,
})

/** What a page of the door carries along: where its reader goes on to, and a form that waits. */
export function WaitingFields({ next, kept }: Waiting) {
	return (
		<>
			<input type="hidden" name="next" value={next} />
			<input type="hidden" name="path" value={kept?.path ?? ''} />
			<input type="hidden" name="entries" value={kept?.entries ?? ''} />
		</>
	)
}

import type { ReactNode } from 'react'
import { Notice } from '../ui/notice.tsx'

type Told = { title: string; body: ReactNode }
type DoorNoticesProps = { kept: Told | null | false; problem: Told | null | undefined | false }

/** What a page of signing in says first: that a form waits behind it, and why nobody was let in. */
export function DoorNotices({ kept, problem }: DoorNoticesProps) {
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

import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import type { ThreadView } from '#app/domain/messages/get-thread.server.ts'
import { needNumber } from '#workflows/need/number.ts'

type NeedThreadsProps = Pick<ThreadView, 'needs'> & { requestId: string }

/** The ways from the thread of a request to those of its needs. */
export function NeedThreads({ requestId, needs }: NeedThreadsProps) {
	const t = useTranslations('thread.needs')
	if (needs.length === 0) return null
	return (
		<Panel title={t('title')} id="needs">
			<ul>
				{needs.map(({ id, title, count, ...need }) => (
					<li key={id}>
						<a href={`/requests/${requestId}/thread?need=${id}`}>
							{t('link', { rank: needNumber(need), title: `\u2068${title}\u2069`, count })}
						</a>
					</li>
				))}
			</ul>
		</Panel>
	)
}

import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { WaitingPractices } from '#app/domain/work/waiting-practices.server.ts'

type PracticesPanelProps = WaitingPractices & {
	/** States by code; empty for a reader who sees one State only. */
	names: Record<string, string>
}

/** Good practices to agree to or to read a second time, and those that their States have withdrawn. */
export function PracticesPanel({ waiting, hasMore, withdrawn, names }: PracticesPanelProps) {
	const t = useTranslations('practices.work')
	const work = useTranslations('work.head')
	if (waiting.length === 0 && withdrawn.length === 0) return null
	const hasStates = Object.keys(names).length > 0
	const rows = [
		...waiting.map((practice) => ({
			...practice,
			what: t(practice.todo === 'consent' ? 'consent' : 'approve'),
		})),
		...withdrawn.map((practice) => ({ ...practice, what: t('withdrawn') })),
	]
	return (
		<Panel title={t('title')} id="practices">
			{waiting.length > 0 && <p>{t(hasMore ? 'more' : 'count', { count: waiting.length })}</p>}
			<Table
				caption={t('title')}
				captionHidden
				head={[work('title'), ...(hasStates ? [work('state')] : []), work('todo'), work('since')]}
				rows={rows.map(({ id, title, stateIso3, what, since }) => [
					<a key="title" href={`/practices/${id}`}>
						<UserText>{title}</UserText>
					</a>,
					...(hasStates ? [names[stateIso3] ?? stateIso3] : []),
					what,
					<LocalDate key="since" value={since} />,
				])}
			/>
			<p>
				<a href="/practices">{t('all')}</a>
			</p>
		</Panel>
	)
}

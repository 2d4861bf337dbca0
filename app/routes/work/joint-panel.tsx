import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'

type Row = { id: string; title: string; status: string; state: string; since: Date }

/** Invitations of other States to answer, and accepted ones to which the own part has to be added. */
export function JointPanel({ rows }: { rows: readonly Row[] }) {
	const t = useTranslations('jointNeeds.work')
	const work = useTranslations('work.head')
	return (
		<Panel title={t('title')} id="joint-needs">
			<Table
				caption={t('caption')}
				captionHidden
				head={[work('title'), work('state'), t('action'), work('since')]}
				rows={rows.map(({ id, title, status, state, since }) => [
					<a key="title" href={`/joint-needs/${id}`}>
						<UserText>{title}</UserText>
					</a>,
					state,
					t(status === 'invited' ? 'answer' : 'add'),
					<LocalDate key="since" value={since} />,
				])}
			/>
		</Panel>
	)
}

import { useTranslations } from 'use-intl/react'
import type { TreatyStatus } from '#workflows/vocabulary.ts'
import { FactList } from '../ui/fact-list.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { Panel } from '../ui/panel.tsx'
import { UserText } from '../ui/user-text.tsx'

/** The status of a State under one instrument; date and source are null where no administrator entered them. */
type Standing = {
	instrument: 'convention' | 'protocol'
	status: TreatyStatus
	on: Date | null
	source: string | null
}

/** The status of a State under both instruments, each with the date and the source that was entered for it. */
export function TreatyPanel({ treaties }: { treaties: readonly Standing[] }) {
	const t = useTranslations('stateRecord.treaties')
	const statuses = useTranslations('codes.treatyStatuses')
	return (
		<Panel title={t('title')} id="treaties">
			<FactList
				items={treaties.map((standing) => ({
					label: t(standing.instrument),
					value: (
						<>
							{statuses(standing.status)}
							<Source standing={standing} />
						</>
					),
				}))}
			/>
		</Panel>
	)
}

/** A status without a source is that of the report which the first list was made from. */
function Source({ standing: { status, on, source } }: { standing: Standing }) {
	const t = useTranslations('stateRecord.treaties')
	if (status === 'not-recorded') return null
	return (
		<div>
			<small>
				{on && source
					? t.rich('asAt', {
							day: () => <LocalDate value={on} />,
							source: () => <UserText>{source}</UserText>,
						})
					: t('ofReport')}
			</small>
		</div>
	)
}

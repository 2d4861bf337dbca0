import { useFormatter, useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { StateRecord } from '#app/domain/states/get-state-record.server.ts'
import { NeedLink } from './open-needs-panel.tsx'

/** How many needs were submitted of each main theme in each year. */
export function AskedPanel({ asked: { years, themes } }: Pick<StateRecord, 'asked'>) {
	const t = useTranslations('stateRecord.asked')
	const codes = useTranslations('codes.themes')
	const format = useFormatter()
	return (
		<Panel title={t('title')} id="asked">
			{themes.length === 0 ? (
				<Empty title={t('none', { year: String(years[0]) })} />
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('theme'), ...years.map(String)]}
					numeric={years.map((_, at) => at + 1)}
					rows={themes.map(({ theme, years: needs }) => [
						codes(theme),
						...years.map((year) => format.number(needs[year] ?? 0)),
					])}
				/>
			)}
		</Panel>
	)
}

/** Delivered needs, with the outcome that stands and what the State says of the assistance. */
export function OutcomesPanel({ outcomes }: Pick<StateRecord, 'outcomes'>) {
	const t = useTranslations('stateRecord.outcomes')
	const open = useTranslations('stateRecord.open')
	return (
		<Panel title={t('title')} id="outcomes">
			{outcomes.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[open('need'), t('outcome'), t('said')]}
					rows={outcomes.map((need) => [
						<NeedLink key="need" need={need} />,
						<Outcome key="outcome" need={need} />,
						<Said key="said" need={need} />,
					])}
				/>
			)}
		</Panel>
	)
}

type OfNeed = { need: StateRecord['outcomes'][number] }

/** Before its follow-up has ended, a need has a status and no outcome. */
function Outcome({ need: { status, outcome, computed } }: OfNeed) {
	const t = useTranslations('stateRecord.outcomes')
	const codes = useTranslations('codes.needOutcomes')
	const statuses = useTranslations('status.need')
	if (!outcome) return statuses(status)
	return (
		<>
			{codes(outcome)}
			{computed && (
				<div>
					<small>{t('departed', { computed: codes(computed) })}</small>
				</div>
			)}
		</>
	)
}

function Said({ need: { useful, comment } }: OfNeed) {
	const t = useTranslations('stateRecord.outcomes')
	const codes = useTranslations('codes.usefulness')
	if (!useful) return t('notSaid')
	return (
		<>
			{codes(useful)}
			{comment && (
				<div>
					<UserText>{comment}</UserText>
				</div>
			)}
		</>
	)
}

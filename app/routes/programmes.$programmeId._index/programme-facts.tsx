import { useFormatter, useTranslations } from 'use-intl/react'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ProgrammeView } from '#app/domain/programmes/get-programme.server.ts'
import type { OfficeView } from '#app/domain/programmes/programme-view.server.ts'
import type { Warning } from '#app/forms/programme/warnings.ts'
import { freeCategories, isOneFigure } from '#workflows/equipment/category-capacity.ts'

/** By what a programme is recognized: status, kind, what is left of it, until when, and whose it is. */
export function useProgrammeFacts(programme: ProgrammeView): KeyFact[] {
	const programmes = useTranslations('programmes')
	const t = useTranslations('programmes.record')
	const rooms = useTranslations('programmes.room')
	const columns = useTranslations('programmes.columns')
	const codes = useTranslations('codes.capacityUnits')
	const format = useFormatter()
	const { kind, status, room, capacityUnit, manager, office } = programme
	return [
		{ label: t('status'), value: <StatusTag kind="programme" status={status} /> },
		{ label: t('kind'), value: <Codes list="kinds" codes={[kind]} /> },
		...(room
			? [
					{
						label: rooms('free'),
						...(isOneFigure(room.categories)
							? { value: format.number(room.free), detail: codes(capacityUnit) }
							: { value: programmes('freeCategories', freeCategories(room.categories)) }),
					},
				]
			: []),
		...(office?.fundingTo
			? [{ label: columns('fundingTo'), value: <LocalDate value={office.fundingTo} /> }]
			: []),
		...(manager ? [{ label: t('manager'), value: <UserText>{manager}</UserText> }] : []),
	]
}

/** Who runs and who pays for the programme. */
export function RecordPart({ programme }: { programme: ProgrammeView }) {
	const t = useTranslations('programmes.record')
	const fields = useTranslations('programmes.fields')
	const format = useFormatter()
	const { section, implementingEntity, donors, office } = programme
	const items = [
		{ label: fields('implementingEntity'), value: implementingEntity },
		{ label: t('section'), value: section },
		{ label: fields('deputyId'), value: office?.deputy },
		{ label: t('donor'), value: donors.length > 0 && format.list(donors) },
	].flatMap(({ label, value }) => (value ? [{ label, value: <UserText>{value}</UserText> }] : []))
	if (items.length === 0) return null
	return (
		<Fold title={t('title')}>
			<FactList items={items} />
		</Fold>
	)
}

export const outcomes = ['created', 'saved', 'same', 'opened', 'filled', 'closed'] as const

/** The outcome of the last step, where there was one. */
export function OutcomeNotice({ outcome }: { outcome: (typeof outcomes)[number] | null }) {
	const t = useTranslations('programmes.outcomes')
	return outcome && <Notice tone="success" title={t(outcome)} />
}

/** Points for the manager to review. */
export function WarningsNotice({ warnings }: { warnings: readonly Warning[] }) {
	const t = useTranslations('programmes.warnings')
	const codes = useTranslations('codes.languages')
	const format = useFormatter()
	if (warnings.length === 0) return null
	const told = (warning: Warning) =>
		'languages' in warning
			? t(warning.code, { languages: format.list(warning.languages.map((one) => codes(one as 'ar'))) })
			: t(warning.code, warning as never) // each message takes what its own warning has
	return (
		<Notice tone="warning" title={t('title')}>
			<ul>
				{warnings.map((warning) => (
					<li key={warning.code}>{told(warning)}</li>
				))}
			</ul>
		</Notice>
	)
}

type UncoveredNoticeProps = { uncovered: OfficeView['uncovered']; currency: string | null }

/** Commitments that no donor's money may cover, for instance after a donor excluded a State. */
export function UncoveredNotice({ uncovered, currency }: UncoveredNoticeProps) {
	const t = useTranslations('programmes.money')
	const format = useFormatter()
	if (!uncovered) return null
	const { amount, states } = uncovered
	return (
		<Notice tone="warning" title={t('uncovered')}>
			<p>
				{t('uncoveredBody', {
					amount,
					currency: currency ?? '',
					states: format.list(states),
					count: states.length,
				})}
			</p>
		</Notice>
	)
}

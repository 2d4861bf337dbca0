import { useFormatter, useTranslations } from 'use-intl/react'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ProgrammeView } from '#app/domain/programmes/get-programme.server.ts'

/** By what a programme is recognized: status, kind, what is left of it, until when, and whose it is. */
export function useProgrammeFacts(programme: ProgrammeView): KeyFact[] {
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
						value: format.number(room.free),
						detail: codes(capacityUnit),
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

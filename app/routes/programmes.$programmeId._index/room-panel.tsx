import { useFormatter, useTranslations } from 'use-intl/react'
import { Codes } from '#app/components/mail/told-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { Room } from '#app/domain/programmes/programme-room.server.ts'
import type { OfficeView } from '#app/domain/programmes/programme-view.server.ts'
import { RoomBar } from './room-bar.tsx'

type RoomPanelProps = { room: Room; reserve: OfficeView['reserve']; unit: string }

/** How full the programme is, all States together, and how much of it is kept for some of them. */
export function RoomPanel({ room, reserve, unit }: RoomPanelProps) {
	const t = useTranslations('programmes.room')
	const words = useTranslations('programmes.reserve')
	const format = useFormatter()
	return (
		<Panel title={t('title')}>
			<RoomBar room={room} reserved={reserve.units} />
			<FactList
				items={[
					{ label: t('unit'), value: <Codes list="capacityUnits" codes={[unit]} /> },
					{ label: t('total'), value: format.number(room.capacity) },
					{ label: t('held'), value: format.number(room.held) },
					{ label: t('confirmed'), value: format.number(room.confirmed) },
					{ label: t('free'), value: <strong>{format.number(room.free)}</strong> },
					{ label: words('label'), value: <Reserve reserve={reserve} /> },
				]}
			/>
		</Panel>
	)
}

function Reserve({ reserve: { share, units, released, releaseOn } }: Pick<RoomPanelProps, 'reserve'>) {
	const t = useTranslations('programmes.reserve')
	if (released) return t('released')
	if (!releaseOn) return t('kept', { units, share })
	return t.rich('until', { units, share, day: () => <LocalDate value={releaseOn} /> })
}

/** The budget, what is promised of it and what is left. */
export function MoneyPanel({ money }: { money: OfficeView['money'] }) {
	const t = useTranslations('programmes.money')
	const fields = useTranslations('programmes.fields')
	const { budget, costPerUnit, currency, held, left } = money
	const sum = (amount: number | null) =>
		amount === null ? t('notKnown') : t('sum', { amount, currency: currency ?? '' })
	return (
		<Panel title={t('title')}>
			<FactList
				items={[
					{ label: fields('budget'), value: sum(budget) },
					{ label: fields('costPerUnit'), value: sum(costPerUnit) },
					{ label: t('held'), value: sum(costPerUnit === null && held === 0 ? null : held) },
					{ label: t('left'), value: <strong>{sum(left)}</strong> },
				]}
			/>
		</Panel>
	)
}

import { useFormatter, useTranslations } from 'use-intl/react'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { AvailableCapacity } from '#app/domain/programmes/programme-capacity.server.ts'
import type { OfficeView } from '#app/domain/programmes/programme-view.server.ts'
import styles from './capacity-bar.module.css'

type CapacityPanelProps = { room: AvailableCapacity; reserve: OfficeView['reserve']; unit: string }

/** The capacity of the programme, for all States together, and the share reserved for some of them. */
export function CapacityPanel({ room, reserve, unit }: CapacityPanelProps) {
	const t = useTranslations('programmes.room')
	const words = useTranslations('programmes.reserve')
	const format = useFormatter()
	return (
		<Panel title={t('title')}>
			<CapacityBar room={room} reserved={reserve.units} />
			<FactList
				inColumns
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

function Reserve({ reserve: { share, units, released, releaseOn } }: Pick<CapacityPanelProps, 'reserve'>) {
	const t = useTranslations('programmes.reserve')
	if (released) return t('released')
	if (!releaseOn) return t('kept', { units, share })
	return t.rich('until', { units, share, day: () => <LocalDate value={releaseOn} /> })
}

/** The budget, its committed part and the remainder. */
export function MoneyPart({ money }: { money: OfficeView['money'] }) {
	const t = useTranslations('programmes.money')
	const fields = useTranslations('programmes.fields')
	const { budget, costPerUnit, currency, held, left } = money
	const sum = (amount: number | null) =>
		amount === null ? t('notKnown') : t('sum', { amount, currency: currency ?? '' })
	return (
		<Fold title={t('title')}>
			<FactList
				items={[
					{ label: fields('budget'), value: sum(budget) },
					{ label: fields('costPerUnit'), value: sum(costPerUnit) },
					{ label: t('held'), value: sum(costPerUnit === null && held === 0 ? null : held) },
					{ label: t('left'), value: <strong>{sum(left)}</strong> },
				]}
			/>
		</Fold>
	)
}

/** The capacity as a picture; the list of facts below gives the same numbers. The dashed line begins the reserve. */
function CapacityBar({ room, reserved }: { room: AvailableCapacity; reserved: number }) {
	const t = useTranslations('programmes.reserve')
	const { capacity, confirmed, held } = room
	const share = (units: number) => Math.min(100, (100 * units) / Math.max(1, capacity))
	const reserveFrom = 100 - share(reserved)
	return (
		<svg
			className={styles.bar}
			viewBox="0 0 100 10"
			preserveAspectRatio="none"
			role="img"
			aria-label={t('bar', room)}
		>
			<rect className={styles.confirmed} x="0" y="0" height="10" width={share(confirmed)} />
			<rect className={styles.held} x={share(confirmed)} y="0" height="10" width={share(held)} />
			{reserved > 0 && <line className={styles.reserve} x1={reserveFrom} x2={reserveFrom} y1="0" y2="10" />}
		</svg>
	)
}

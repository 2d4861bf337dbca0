import { useFormatter, useTranslations } from 'use-intl/react'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { AvailableCapacity } from '#app/domain/programmes/programme-capacity.server.ts'
import type { OfficeView } from '#app/domain/programmes/programme-view.server.ts'
import { isOneFigure } from '#workflows/equipment/category-capacity.ts'
import styles from './capacity-bar.module.css'

type CapacityPanelProps = { room: AvailableCapacity; reserve: OfficeView['reserve']; unit: string }

/** The capacity of the programme, for all States together, and the share reserved for some of them. */
export function CapacityPanel({ room, reserve, unit }: CapacityPanelProps) {
	const t = useTranslations('programmes.room')
	const words = useTranslations('programmes.reserve')
	const format = useFormatter()
	const isLimited = room.categories.some(({ maximumPerState }) => maximumPerState !== undefined)
	if (isLimited || !isOneFigure(room.categories)) return <CategoriesPanel room={room} reserve={reserve} />
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

/** The same of unlike items, which have no total. */
function CategoriesPanel({ room, reserve }: Omit<CapacityPanelProps, 'unit'>) {
	const t = useTranslations('programmes.room')
	const codes = useTranslations('codes')
	const words = useTranslations('programmes.reserve')
	const fields = useTranslations('programmes.fields')
	const format = useFormatter()
	const isLimited = room.categories.some(({ maximumPerState }) => maximumPerState !== undefined)
	return (
		<Panel title={t('title')}>
			<Table
				caption={fields('capacities')}
				head={[
					t('category'),
					fields('unit'),
					t('total'),
					...(isLimited ? [t('perState')] : []),
					t('held'),
					t('confirmed'),
					t('free'),
				]}
				numeric={isLimited ? [2, 3, 4, 5, 6] : [2, 3, 4, 5]}
				rows={room.categories.map(({ category, unit, quantity, maximumPerState, held, confirmed, free }) => [
					codes(`equipmentCategories.${category}`),
					codes(`lineUnits.${unit}`),
					format.number(quantity),
					...(isLimited
						? [maximumPerState === undefined ? t('noLimit') : format.number(maximumPerState)]
						: []),
					...[held, confirmed].map((number) => format.number(number)),
					<strong key="free">{format.number(free)}</strong>,
				])}
			/>
			<FactList items={[{ label: words('label'), value: <ReservedShare reserve={reserve} /> }]} />
		</Panel>
	)
}

function ReservedShare({ reserve: { share, released, releaseOn } }: Pick<CapacityPanelProps, 'reserve'>) {
	const t = useTranslations('programmes.reserve')
	if (released) return t('released')
	if (!releaseOn) return t('share', { share })
	return t.rich('shareUntil', { share, day: () => <LocalDate value={releaseOn} /> })
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
			aria-label={t('bar', { capacity, confirmed, held, free: room.free })}
		>
			<rect className={styles.confirmed} x="0" y="0" height="10" width={share(confirmed)} />
			<rect className={styles.held} x={share(confirmed)} y="0" height="10" width={share(held)} />
			{reserved > 0 && <line className={styles.reserve} x1={reserveFrom} x2={reserveFrom} y1="0" y2="10" />}
		</svg>
	)
}

import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { UnitPricesView } from '#app/domain/pipeline/unit-prices.server.ts'
import { type PriceItem, priceItems } from '#workflows/pipeline/price-items.ts'
import { kinds } from '#workflows/vocabulary.ts'

/** The name of an item: a type of assistance or a category of equipment. */
export function useItemName(): (item: PriceItem) => string {
	const codes = useTranslations('codes')
	return ({ kind, code }) => {
		const key = `${kind === 'equipment' ? 'equipmentCategories' : 'taTypes'}.${code}` as Parameters<
			typeof codes
		>[0] // of a list
		return codes.has(key) ? codes(key) : code
	}
}

/** All items by kind, those without a price too. */
export function PricesTable({ prices, mayChange }: Pick<UnitPricesView, 'prices' | 'mayChange'>) {
	const t = useTranslations('unitPrices')
	const codes = useTranslations('codes')
	const usd = useTranslations('pipeline')
	const nameOf = useItemName()
	const priceOf = new Map(prices.map((price) => [price.item, price]))
	const shown = (item: PriceItem) => {
		const price = priceOf.get(item.item)
		const name = nameOf(item)
		const href = `/pipeline/prices?${new URLSearchParams({ item: item.item })}#price`
		const first = mayChange ? <a href={href}>{name}</a> : name
		if (!price) return [first, t('none'), '', '']
		const { low, high, unit, source, dated } = price
		return [
			first,
			<div key="price">
				<div>{usd('from', { low, high })}</div>
				{unit && <div>{codes(`lineUnits.${unit}`)}</div>}
			</div>,
			<UserText key="source">{source}</UserText>,
			<LocalDate key="dated" value={dated} />,
		]
	}
	return kinds.map((kind) => (
		<Panel key={kind} title={codes(`kinds.${kind}`)} id={kind}>
			<Table
				caption={codes(`kinds.${kind}`)}
				captionHidden
				head={[t('item'), t('price'), t('fields.source'), t('fields.dated')]}
				rows={priceItems.filter((item) => item.kind === kind).map(shown)}
			/>
		</Panel>
	))
}

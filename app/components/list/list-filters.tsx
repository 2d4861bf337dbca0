import { useFormatter, useTranslations } from 'use-intl/react'
import type { FilterOption } from '#app/forms/lists/filter-values.ts'
import type { ListAddress } from '#app/forms/lists/list-address.ts'
import { Button } from '../ui/button.tsx'
import styles from './list-bar.module.css'
import menuStyles from './list-menu.module.css'
import { ListMenu } from './list-menu.tsx'

/** A filter as its list shows it: several choices, one of them (in a list that opens where there are many), words, or a day. */
export type ListFilter = {
	name: string
	label: string
	kind: 'many' | 'one' | 'select' | 'text' | 'day'
	options: readonly FilterOption[]
	/** Folded under "More filters". */
	isMore?: boolean
}

type ListFiltersProps = {
	filters: readonly ListFilter[]
	address: ListAddress
	/** Said where the numbers do not cover the whole list. */
	note?: string | undefined
}

/** The filters of a list in one row, as one form whose choices make the address. Folded on a phone. */
export function ListFilters({ filters, address, note }: ListFiltersProps) {
	const t = useTranslations('lists.filters')
	const more = filters.filter(({ isMore }) => isMore)
	const chosenOf = (filter: ListFilter) => address.filters[filter.name]?.length ?? 0
	const count = filters.reduce((sum, filter) => sum + chosenOf(filter), 0)
	return (
		<search>
			<details className={styles.fold}>
				<summary className={menuStyles.press}>{t('fold', { count })}</summary>
				<form method="get" className={styles.filters}>
					{filters
						.filter(({ kind, isMore }) => kind === 'text' && !isMore)
						.map((filter) => (
							<TextFilter key={filter.name} filter={filter} address={address} />
						))}
					{filters
						.filter(({ kind, isMore }) => kind !== 'text' && !isMore)
						.map((filter) => (
							<ListMenu key={filter.name} label={filter.label} chosen={chosenOf(filter)}>
								<Choices filter={filter} address={address} note={note} />
								<Button>{t('apply')}</Button>
							</ListMenu>
						))}
					{more.length > 0 && (
						<ListMenu label={t('more')} chosen={more.reduce((sum, filter) => sum + chosenOf(filter), 0)} end>
							{more.map((filter) => (
								<FoldedFilter key={filter.name} filter={filter} address={address} />
							))}
							<Button>{t('apply')}</Button>
						</ListMenu>
					)}
					<Kept address={address} filters={filters} />
				</form>
			</details>
		</search>
	)
}

function FoldedFilter({ filter, address }: { filter: ListFilter; address: ListAddress }) {
	if (filter.kind === 'text') return <TextFilter filter={filter} address={address} />
	if (filter.kind === 'day') return <DayFilter filter={filter} address={address} />
	if (filter.kind === 'select') return <SelectFilter filter={filter} address={address} />
	return <Choices filter={filter} address={address} titled />
}

/** What a change of the filters leaves as it is, with those that the page shows elsewhere. */
function Kept({ address, filters }: Pick<ListFiltersProps, 'address' | 'filters'>) {
	const { order, columns, size, view } = address
	const elsewhere = Object.entries(address.filters)
		.filter(([name]) => !filters.some((filter) => filter.name === name))
		.map(([name, values]) => [name, values?.[0]] as const)
	const kept = {
		...Object.fromEntries(elsewhere),
		sort: order && `${order.direction === 'desc' ? '-' : ''}${order.sort}`,
		columns: columns?.join('.'),
		size: size === 25 ? null : String(size),
		view,
	}
	return Object.entries(kept).map(
		([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
	)
}

function TextFilter({ filter, address }: { filter: ListFilter; address: ListAddress }) {
	const t = useTranslations('common.actions')
	return (
		<div className={styles.words}>
			<input
				type="search"
				name={filter.name}
				aria-label={filter.label}
				placeholder={filter.label}
				dir="auto"
				maxLength={100}
				defaultValue={address.filters[filter.name]?.[0]}
			/>
			<Button tone="secondary">{t('search')}</Button>
		</div>
	)
}

/** One day. A browser without a control for days takes any way of writing one. */
function DayFilter({ filter: { name, label }, address }: { filter: ListFilter; address: ListAddress }) {
	return (
		<label className={menuStyles.field}>
			{label}
			<input type="date" name={name} defaultValue={address.filters[name]?.[0]} />
		</label>
	)
}

/** One of many choices, such as a State. */
function SelectFilter({
	filter: { name, label, options },
	address,
}: {
	filter: ListFilter
	address: ListAddress
}) {
	const t = useTranslations('lists.filters')
	return (
		<label className={menuStyles.field}>
			{label}
			<select name={name} defaultValue={address.filters[name]?.[0] ?? ''}>
				<option value="">{t('any')}</option>
				{options.map(({ value, label: text }) => (
					<option key={value} value={value}>
						{text}
					</option>
				))}
			</select>
		</label>
	)
}

type ChoicesProps = { filter: ListFilter; address: ListAddress; note?: string | undefined; titled?: boolean }

function Choices({ filter: { name, label, kind, options }, address, note, titled = false }: ChoicesProps) {
	const t = useTranslations('lists.filters')
	const format = useFormatter()
	const chosen = address.filters[name] ?? []
	const any = kind === 'one' ? [{ value: '', label: t('any'), count: undefined }] : []
	return (
		<fieldset className={menuStyles.choices}>
			<legend className={titled ? undefined : menuStyles.hidden}>{label}</legend>
			{[...any, ...options].map(({ value, label: text, count }) => (
				<label key={value}>
					<input
						type={kind === 'many' ? 'checkbox' : 'radio'}
						name={name}
						value={value}
						defaultChecked={value === '' ? chosen.length === 0 : chosen.includes(value)}
					/>
					<bdi>{text}</bdi>
					{count !== undefined && <span className={menuStyles.count}>{format.number(count)}</span>}
				</label>
			))}
			{note && <p className={menuStyles.note}>{note}</p>}
		</fieldset>
	)
}

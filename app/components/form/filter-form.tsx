import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../ui/button.tsx'
import { useElementId } from '../ui/element-id.ts'
import { LocalDate } from '../ui/local-date.tsx'
import field from './field.module.css'
import styles from './filter-form.module.css'

type Filter = {
	name: string
	label: string
	value: string | undefined
	/** One of these, or with an empty choice all of them; without options a text to search for. */
	options?: readonly { value: string; label: string }[]
	/** The label of the empty choice, where it has a meaning. */
	any?: string
	/** A day instead of a text. */
	day?: boolean
}

type FilterFormProps = { filters: readonly Filter[]; button: string; children?: ReactNode }

/** Filters a list. The choice is part of the address, so that it can be bookmarked and shared. */
export function FilterForm({ filters, button, children }: FilterFormProps) {
	return (
		<search>
			<Chosen filters={filters} />
			<form className={styles.filter} method="get">
				{filters.map((filter) => (
					<FilterField key={filter.name} {...filter} />
				))}
				<Button tone="secondary">{button}</Button>
				{children}
			</form>
		</search>
	)
}

/** What was chosen, on paper: nothing can be chosen there. */
function Chosen({ filters }: { filters: readonly Filter[] }) {
	const t = useTranslations('common')
	// A value that is not among the options was not chosen: an address may contain anything.
	const chosen = filters.filter(
		({ value, options }) => value && (options?.some((option) => option.value === value) ?? true),
	)
	if (chosen.length === 0) return null
	return (
		<p className={styles.chosen}>
			{chosen.map((filter) => (
				<span key={filter.name}>
					{t.rich('labelledPart', { label: filter.label, value: () => <ChosenValue {...filter} /> })}
				</span>
			))}
		</p>
	)
}

function ChosenValue({ value = '', options, day }: Filter) {
	if (day) return <LocalDate value={value} />
	return <bdi>{options?.find((option) => option.value === value)?.label ?? value}</bdi>
}

function FilterField({ name, label, value, options, any, day = false }: Filter) {
	const t = useTranslations('form')
	const id = useElementId()
	return (
		<div>
			<label className={field.label} htmlFor={id}>
				{label}
			</label>
			{options ? (
				<select id={id} name={name} className={field.select} defaultValue={value ?? ''}>
					<option value="">{any ?? t('choose')}</option>
					{options.map((option) => (
						<option key={option.value} value={option.value}>
							{option.label}
						</option>
					))}
				</select>
			) : (
				<input
					id={id}
					name={name}
					{...(day ? { type: 'date' } : { type: 'search', dir: 'auto', maxLength: 100 })}
					className={field.input}
					defaultValue={value}
				/>
			)}
		</div>
	)
}

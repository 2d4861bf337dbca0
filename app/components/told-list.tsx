import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { ToldField } from '#app/forms/told-fields.ts'
import { FactList } from './fact-list.tsx'
import { LocalDate } from './local-date.tsx'
import styles from './told-list.module.css'
import { UserText } from './user-text.tsx'

type ToldListProps = { fields: readonly ToldField[]; labelOf: (name: string) => string }

/** What somebody told with an event or a section of the filing, as names and values. */
export function ToldList({ fields, labelOf }: ToldListProps) {
	if (fields.length === 0) return null
	return (
		<FactList
			items={fields.map((field) => ({ label: labelOf(field.name), value: <ToldValue {...field} /> }))}
		/>
	)
}

type ToldSectionProps = ToldListProps & { title: string; note?: ReactNode }

/** The same under a heading of its own, where several follow each other. */
export function ToldSection({ title, note, ...list }: ToldSectionProps) {
	return (
		<section className={styles.section}>
			<h3>{title}</h3>
			{note}
			<ToldList {...list} />
		</section>
	)
}

function ToldValue(field: ToldField) {
	const common = useTranslations('common')
	const format = useFormatter()
	switch (field.as) {
		case 'number':
			return format.number(field.value)
		case 'day':
			return <LocalDate value={field.value} />
		case 'tick':
			return common(field.value ? 'yes' : 'no')
		case 'codes':
			return <Codes list={field.list} codes={field.value} />
		case 'text':
			// Figures alone have no direction of their own and stand where the page has its own.
			return /\p{L}/u.test(field.value) ? <UserText block>{field.value}</UserText> : field.value
	}
}

/** Codes of one list in words, one a line. */
export function Codes({ list, codes }: { list: string; codes: readonly string[] }) {
	const t = useTranslations('codes')
	const words = codes.map((code) => {
		const key = `${list}.${code}` as Parameters<typeof t>[0]
		return t.has(key) ? t(key) : code
	})
	return words.map((word) => <div key={word}>{word}</div>)
}

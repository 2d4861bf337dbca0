import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { StatedField } from '#app/forms/field-specs.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { Corrected } from '../corrections/corrected.tsx'
import { FactList } from '../ui/fact-list.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { Panel } from '../ui/panel.tsx'
import { UserText } from '../ui/user-text.tsx'
import styles from './stated-list.module.css'

type RecordedStepProps = {
	kind: Kind
	step: { key: string; type: string; at: string; fields: readonly StatedField[] }
	/** Which step it is, before its name. */
	which?: string
	children?: ReactNode
}

/** One step of a delivery with its day and what it stated. Needs the words `delivery.record`, `events` and `codes`. */
export function RecordedStep({ kind, step, which, children }: RecordedStepProps) {
	const t = useTranslations('delivery.record')
	const events = useSay('events')
	const common = useTranslations('common')
	const format = useFormatter()
	const { key, type, at, fields } = step
	const name = events(`${kind}.${type}.label`)
	const date = format.dateTime(new Date(at), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	})
	return (
		<Panel title={which ? common('labelled', { label: which, value: name }) : name} id={`step-${key}`}>
			<p suppressHydrationWarning>{t('recordedOn', { date })}</p>
			<Corrected name={key} />
			<StatedList inColumns fields={fields} labelOf={(field) => events(`fields.${field}`)} />
			{children}
		</Panel>
	)
}

type StatedListProps = {
	fields: readonly StatedField[]
	labelOf: (name: string) => string
	/** What follows the value of a field, such as its translation. */
	beside?: ((name: string) => ReactNode) | undefined
	/** Short answers in two columns where there is room. */
	inColumns?: boolean
	/** Many short answers beside a form, as in `FactList`. */
	isDense?: boolean
}

/** A text that would be hard to read in half a line. */
const LONG = 90

/** The content of an event or a section of the submission, as names and values. */
export function StatedList({ fields, labelOf, beside, inColumns = false, isDense = false }: StatedListProps) {
	if (fields.length === 0) return null
	return (
		<FactList
			inColumns={inColumns}
			isDense={isDense}
			items={fields.map((field) => ({
				label: labelOf(field.name),
				isLong: field.as === 'text' && field.value.length > LONG,
				value: (
					<>
						<StatedValue {...field} />
						{beside?.(field.name)}
					</>
				),
			}))}
		/>
	)
}

type StatedSectionProps = StatedListProps & { title: string; note?: ReactNode }

/** The same under its own heading, where several follow each other. */
export function StatedSection({ title, note, ...list }: StatedSectionProps) {
	return (
		<section className={styles.section}>
			<h3>{title}</h3>
			{note}
			<StatedList {...list} />
		</section>
	)
}

/** One answer without its name. */
export function StatedValue(field: StatedField) {
	const common = useTranslations('common')
	const format = useFormatter()
	switch (field.as) {
		case 'number':
			return format.number(field.value, { useGrouping: !/year$/i.test(field.name) })
		case 'day':
			return <LocalDate value={field.value} />
		case 'tick':
			return common(field.value ? 'yes' : 'no')
		case 'codes':
			return <Codes list={field.list} codes={field.value} />
		case 'text':
			return <StatedText>{field.value}</StatedText>
	}
}

/** A text retains its direction; a figure, a telephone number or an address is read from left to right in any page. */
function StatedText({ children }: { children: string }) {
	if (!/\p{L}/u.test(children)) return <bdi dir="ltr">{children}</bdi>
	return <UserText block={/\s/.test(children)}>{children}</UserText>
}

/** The M49 name of a region or of a part of one, in the reader's language. */
export function usePlaceName() {
	const say = useSay('codes')
	return (name: string) => wordOf(say, `regions.${name}`, wordOf(say, `subregions.${name}`, name))
}

/** Codes of one list in words, one a line. */
export function Codes({ list, codes }: { list: string; codes: readonly string[] }) {
	const say = useSay('codes')
	const words = codes.map((code) => wordOf(say, `${list}.${code}`, code))
	return words.map((word) => <div key={word}>{word}</div>)
}

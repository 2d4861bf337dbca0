import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { StatedField, StatedGroup } from '#app/forms/field-specs.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { fieldPlace } from '#app/forms/text-places.ts'
import { screenLine } from '#workflows/request/screening.ts'
import { StatedList, StatedSection } from '../record/stated-list.tsx'
import { Translated } from '../translation/translated.tsx'
import { ChangedTag } from '../ui/changed-mark.tsx'
import { useFieldWords } from './use-field-words.ts'

type FiledAnswersProps = {
	section: RequestSection | NeedSection
	fields: readonly StatedField[]
	groups: readonly StatedGroup[]
	/** Of which need, or null for the request itself: then translations stand below the texts. */
	translatedOf?: string | null
	/** Fields that have changed since the reader last looked: they are marked. */
	changed?: readonly string[]
}

/** The answers of one section for reading, its tables row by row. */
export function FiledAnswers({ section, fields, groups, translatedOf, changed = [] }: FiledAnswersProps) {
	const { label, row: rowName } = useFieldWords(section)
	const beside = (...within: (string | number)[]) =>
		translatedOf === undefined
			? undefined
			: (name: string) => <Translated place={fieldPlace(translatedOf, section, ...within, name)} />
	return (
		<>
			<StatedList fields={fields} labelOf={label} beside={marked(changed, beside())} inColumns />
			{groups.map(({ name, rows }) =>
				rows.map((row, index) => (
					<StatedSection
						// biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved after they are drawn
						key={`${name}${index}`}
						title={rows.length > 1 ? rowName(name, index + 1) : label(name)}
						note={
							<>
								{index === 0 && changed.includes(name) && <ChangedTag />}
								{section === 'equipment' && name === 'lines' && <Excluded row={row} />}
							</>
						}
						fields={row}
						labelOf={(inner) => label(`${name}.${inner}`)}
						beside={beside(name, index)}
						inColumns
					/>
				)),
			)}
		</>
	)
}

type Beside = ((name: string) => ReactNode) | undefined

/** What follows a value, and before it the mark of one that has changed. */
const marked = (changed: readonly string[], beside: Beside): Beside =>
	changed.length === 0
		? beside
		: (name) => (
				<>
					{changed.includes(name) && (
						<>
							{' '}
							<ChangedTag />
						</>
					)}
					{beside?.(name)}
				</>
			)

/** An item that no programme may supply is marked wherever it is read; the rest of the need is unaffected. */
function Excluded({ row }: { row: readonly StatedField[] }) {
	const t = useTranslations('draft.excluded')
	const description = row.find(({ name }) => name === 'description')
	const code = description?.as === 'text' ? screenLine(description.value) : null
	return code && <p>{t(`${code}.explanation`)}</p>
}

type LeftOpenProps = { section: RequestSection | NeedSection; fields: readonly string[] }

/** What was left open of that which is usually needed: who reads the request can ask for it. */
export function LeftOpen({ section, fields }: LeftOpenProps) {
	const t = useTranslations('request.filing')
	const { label } = useFieldWords(section)
	const format = useFormatter()
	if (fields.length === 0) return null
	return <p>{t('notAnswered', { fields: format.list(fields.map((name) => label(name))) })}</p>
}

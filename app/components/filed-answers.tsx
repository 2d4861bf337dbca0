import { useTranslations } from 'use-intl/react'
import type { NeedSection, RequestSection } from '#app/forms/sections.ts'
import type { ToldField } from '#app/forms/told-fields.ts'
import type { ToldGroup } from '#app/forms/told-groups.ts'
import { screenLine } from '#workflows/screening.ts'
import { ToldList } from './told-list.tsx'
import { useFieldWords } from './use-field-words.ts'

type FiledAnswersProps = {
	section: RequestSection | NeedSection
	fields: readonly ToldField[]
	groups: readonly ToldGroup[]
}

/** The answers of one section as they are read, its tables row by row. */
export function FiledAnswers({ section, fields, groups }: FiledAnswersProps) {
	const { label } = useFieldWords(section)
	return (
		<>
			<ToldList fields={fields} labelOf={label} />
			{groups.map(({ name, rows }) =>
				rows.map((row, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved after they are drawn
					<section key={`${name}${index}`}>
						<h3>{rows.length > 1 ? `${label(name)} ${index + 1}` : label(name)}</h3>
						<ToldList fields={row} labelOf={(inner) => label(`${name}.${inner}`)} />
						{section === 'equipment' && name === 'lines' && <Excluded row={row} />}
					</section>
				)),
			)}
		</>
	)
}

/** An item that no programme may supply says so wherever it is read; the rest of the need stands. */
function Excluded({ row }: { row: readonly ToldField[] }) {
	const t = useTranslations('draft.excluded')
	const description = row.find(({ name }) => name === 'description')
	const code = description?.as === 'text' ? screenLine(description.value) : null
	return code && <p>{t(`${code}.explanation`)}</p>
}

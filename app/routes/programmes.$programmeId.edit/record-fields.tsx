import { useFormatter, useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { ChoiceGroup, SelectField, TickField } from '#app/components/form/choice-group.tsx'
import { asTexts, useFieldNotes, useFormFrame, valueAt } from '#app/components/form/form-context.ts'
import { NumberField, TextArea, TextField } from '#app/components/form/text-field.tsx'
import { GroupOfStates } from '#app/components/record/group-of-states.tsx'
import { FILL, type MembersOfGroup } from '#app/forms/group-of-states.ts'
import { labelKey, placeOf } from '#app/forms/programme/columns.ts'
import { hasWords, useSay, wordOf } from '#app/i18n/use-say.ts'
import { languages } from '#workflows/languages.ts'
import styles from './record-form.module.css'

type Named = { name: string; hint?: string; required?: boolean }

function useProps({ name, hint, required }: Named) {
	const words = useRecordWords()
	const said = words.hint(hint ?? name)
	return {
		name,
		label: words.of(name.split('.').at(-1) ?? name),
		required: required ?? false,
		...(said && { hint: said }),
	}
}

export const Line = (named: Named) => <TextField {...useProps(named)} />
export const Text = (named: Named) => <TextArea {...useProps(named)} rows={3} />
export const Figure = (named: Named) => <NumberField {...useProps(named)} />
export const Tick = (named: Named) => <TickField {...useProps(named)} />

type Listed = Named & { list: string; codes: readonly string[] }

/** Any number of the codes of a list. */
export function Codes({ list, codes, ...named }: Listed) {
	const options = useCodeOptions()
	return <ChoiceGroup {...useProps(named)} options={options(list, codes)} multiple />
}

/** One code of a list. */
export function Code({ list, codes, ...named }: Listed) {
	const options = useCodeOptions()
	return <SelectField {...useProps(named)} options={options(list, codes)} />
}

const inOrder = ['en', ...languages.filter((language) => language !== 'en')]

/** The same text in six languages, English first. */
export function InLanguages({ name, lines }: { name: 'titles' | 'summary'; lines: 'one' | 'several' }) {
	const words = useRecordWords()
	return inOrder.map((language) => {
		const english = language === 'en'
		const props = {
			name: `${name}.${language}`,
			label: words.inLanguage(name, language),
			required: english && name === 'titles',
			...(english && { hint: words.hint(name) ?? '' }),
		}
		return lines === 'one' ? (
			<TextField key={language} {...props} />
		) : (
			<TextArea key={language} {...props} rows={3} />
		)
	})
}

type StatesProps = Named & {
	states: readonly { iso3: string; name: string }[]
	groups: readonly MembersOfGroup[]
}

/** States to tick. Collapsed while none is chosen, since the list is long. */
export function States({ states, groups, ...named }: StatesProps) {
	const t = useTranslations('programmes.parts')
	const common = useTranslations('common')
	const format = useFormatter()
	const { values } = useFormFrame()
	const { error } = useFieldNotes({ name: named.name, hint: '' })
	const isFilled = valueAt(values, FILL) === named.name
	const props = useProps(named)
	const chosen = asTexts(valueAt(values, named.name))
	const names = states.filter(({ iso3 }) => chosen.includes(iso3)).map(({ name }) => name)
	return (
		<details className={styles.states} open={error || isFilled ? true : undefined}>
			<summary>
				{common('labelled', {
					label: props.label,
					value:
						names.length > 0 && names.length < 7
							? format.list(names)
							: t('statesChosen', { count: chosen.length }),
				})}
			</summary>
			<GroupOfStates name={named.name} groups={groups} />
			<ChoiceGroup
				{...props}
				options={states.map(({ iso3, name }) => ({ value: iso3, label: name }))}
				multiple
			/>
		</details>
	)
}

/** The words for the fields of a programme's record, by the dotted name that a field has in the page. */
export function useRecordWords() {
	const t = useTranslations('programmes')
	const say = useSay('programmes')
	const codes = useSay('codes.languages')
	const common = useTranslations('common')
	const of = (field: string) => wordOf(say, labelKey(field), field)
	const inLanguage = (field: string, language: string) => {
		return t('parts.inLanguage', {
			field: of(field),
			language: wordOf(codes, language, language),
		})
	}
	const row = (field: string, number: number) => t('parts.row', { field: of(field), number })
	return {
		of,
		inLanguage,
		row,
		hint: (name: string) => {
			const key = `hints.${name}`
			return hasWords(t, key) ? t(key) : undefined
		},
		/** The name of a field in the error summary and the history. */
		full(name: string): string {
			const { field, row: place, language } = placeOf(name)
			if (language) return inLanguage(field, language)
			return place ? common('labelled', { label: row(place.of, place.number), value: of(field) }) : of(field)
		},
	}
}

import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField, TickField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { type ListKind, listKinds, type Membership as Said } from '#workflows/reference/reference-lists.ts'

type Difference = readonly { iso3: string; from: Said | null; to: Said | null }[]
type Names = Readonly<Record<string, string>>

/** The name of each field of a list, also in its history. */
export function useListLabels() {
	const t = useSay('referenceData.fields')
	return (name: string): string => wordOf(t, name, name)
}

const aDay = /^\d{4}-\d\d-\d\d$/

/** What a list says of a State, or a value of its history: yes, no, a day, or a text. */
export function Membership({ said }: { said: Said | null }) {
	const t = useTranslations('referenceData')
	if (said === null) return <>{t('notNamed')}</>
	if (typeof said === 'boolean') return <>{t(said ? 'isIn' : 'isOut')}</>
	return aDay.test(said) ? <LocalDate value={said} /> : <UserText>{said}</UserText>
}

type FormProps = {
	values: Record<string, unknown>
	errors: Record<string, string> | undefined
	/** Of the list that the page was drawn from; 0 for a new one. */
	revision: number
	/** Of a list that is stored; it stays. */
	kind: ListKind | null
	/** What the typed list would change, once it was compared. */
	difference: Difference | undefined
	names: Names
	/** Of the element; the file is sent with the form, too. */
	id: string
}

/** The validity, source and States of a list. Its difference from the list before it is shown before it can be saved. */
export function ListForm({ values, errors, revision, kind, difference, names, id }: FormProps) {
	const t = useTranslations('referenceData')
	const kinds = useTranslations('codes.listKinds')
	const labelOf = useListLabels()
	return (
		<ActionForm id={id} errors={errors} values={values} labelOf={labelOf}>
			<input type="hidden" name="revision" value={revision} />
			<input type="hidden" name="compared" value={String(values.compared ?? '')} />
			{kind === null ? (
				<SelectField
					name="kind"
					label={labelOf('kind')}
					options={listKinds.map((value) => ({ value, label: kinds(value) }))}
					required
				/>
			) : (
				<input type="hidden" name="kind" value={kind} />
			)}
			<DateField name="validFrom" label={labelOf('validFrom')} required />
			<DateField name="validUntil" label={labelOf('validUntil')} hint={t('untilHint')} />
			<TextField name="source" label={labelOf('source')} hint={t('sourceHint')} required />
			<TextArea name="note" label={labelOf('note')} hint={t('noteHint')} rows={2} />
			<TextArea name="entries" label={labelOf('entries')} hint={t('entriesHint')} rows={14} required />
			<TickField name="isComplete" label={labelOf('isComplete')} hint={t('completeHint')} />
			{difference && <Differences difference={difference} names={names} />}
			<Button>{t(difference ? 'save' : 'compare')}</Button>
		</ActionForm>
	)
}

function Differences({ difference, names }: { difference: Difference; names: Names }) {
	const t = useTranslations('referenceData')
	if (difference.length === 0) return <p>{t('same')}</p>
	return (
		<>
			<p>{t('differs', { count: difference.length })}</p>
			<Table
				caption={t('difference')}
				head={[t('state'), t('before'), t('after')]}
				rows={difference.map(({ iso3, from, to }) => [
					<UserText key="state">{names[iso3] ?? iso3}</UserText>,
					<Membership key="from" said={from} />,
					<Membership key="to" said={to} />,
				])}
			/>
		</>
	)
}

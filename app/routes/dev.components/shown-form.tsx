import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { CellField, CellSelect } from '#app/components/form/cell-field.tsx'
import { ChoiceGroup, SelectField, TickField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { FileField } from '#app/components/form/file-field.tsx'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { useFormFrame } from '#app/components/form/form-context.ts'
import { PasswordField } from '#app/components/form/password-field.tsx'
import { PersonFields } from '#app/components/form/person-fields.tsx'
import { RowsField } from '#app/components/form/rows-field.tsx'
import { StepForms } from '#app/components/form/step-forms.tsx'
import { NumberField, TextArea, TextField } from '#app/components/form/text-field.tsx'
import { CharacterCount } from '#app/components/form/typed-text.tsx'
import type { ListColumn } from '#app/components/list/list-column.ts'
import { ShortTable } from '#app/components/list/list-table.tsx'
import { DaysLeft } from '#app/components/record/days-left.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { ListReference, UserText } from '#app/components/ui/user-text.tsx'
import type { BareListSpec, ListAddress } from '#app/forms/lists/list-address.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { kinds } from '#workflows/vocabulary.ts'
import styles from './components.module.css'

const wrong = { text: 'required', area: 'required', number: 'required', day: 'required', kind: 'required' }

/** The controls of a form: empty, and with errors and what was typed. */
export function ShownForm() {
	const work = useTranslations('work.requests')
	const t = useTranslations('componentGallery')
	return (
		<div className={styles.stack}>
			<FilterForm
				button={work('find')}
				filters={[
					{ name: 'text', label: work('text'), value: 'GHA' },
					{ name: 'status', label: work('status'), value: undefined, any: work('any'), options: [] },
				]}
			/>
			<ActionForm id="plain">
				<Controls />
				<PersonFields />
				<FileField id="file" label={t('form')} hint={t('long')} error={undefined} />
			</ActionForm>
			<ActionForm id="wrong" errors={wrong} values={{ text: '\u202e ???', several: ['training'] }}>
				<Controls />
			</ActionForm>
			<StepForms
				ahead={['consent']}
				waysOut={['reject']}
				words="practices.steps"
				reason={t('long')}
				revision={1}
				errors={undefined}
				typed={undefined}
			/>
		</div>
	)
}

/** Each control once, named as in the lists. */
function Controls() {
	const t = useTranslations('componentGallery')
	const work = useTranslations('work')
	const codes = useTranslations('codes.kinds')
	const { id } = useFormFrame()
	const countId = `${id}-area-count`
	const options = kinds.map((kind) => ({ value: kind, label: codes(kind) }))
	return (
		<>
			<TextField name="text" label={work('head.title')} hint={t('long')} required />
			<TextArea name="area" label={work('head.todo')} rows={3} required describedBy={countId} />
			<CharacterCount id={countId} controlId={`${id}-area`} max={200} hint={undefined} />
			<NumberField name="number" label={work('requests.needs')} required />
			<DateField name="day" label={work('head.due')} required />
			<SelectField name="kind" label={work('head.status')} options={options} required />
			<ChoiceGroup name="one" label={t('one')} options={options} />
			<ChoiceGroup name="several" label={t('several')} options={options} multiple />
			<TickField name="tick" label={t('long')} />
			<PasswordField name="secret" label={t('form')} autoComplete="new-password" />
			<RowsField name="rows" label={t('tables')} hint={t('long')} maxRows={3}>
				{(row) => <TextField name={`${row}.text`} label={work('head.title')} />}
			</RowsField>
			<Table
				caption={t('tables')}
				head={[work('head.title'), work('requests.needs'), t('one')]}
				rows={[
					[
						<CellField key="text" name="cells.0.text" label={work('head.title')} />,
						<CellField key="number" name="cells.0.number" label={work('requests.needs')} number />,
						<CellSelect key="kind" name="cells.0.kind" label={t('one')} options={options} />,
					],
				]}
			/>
			{/* Nothing is stored: sent by GET, the page is the same again. */}
			<Button formMethod="get">{work('openFirst')}</Button>
		</>
	)
}

type Row = { id: string; title: string; status: (typeof requestWorkflow.states)[number]; left: number }

const spec: BareListSpec = {
	path: '/dev/components',
	filters: {},
	columns: [],
	shown: [],
	sorts: { reference: 'asc', due: 'asc' },
	order: { sort: 'due', direction: 'asc' },
}
const address: ListAddress = {
	filters: {},
	order: null,
	columns: null,
	size: 25,
	after: null,
	before: null,
	view: null,
	isTicked: false,
	ignored: [],
}

/** A list under headings, with heads that sort: rows that are late, changed, and of every status. */
export function ShownList({ titles }: { titles: readonly string[] }) {
	const work = useTranslations('work')
	const names = useTranslations('lists.names')
	const rows: Row[] = requestWorkflow.states.map((status, index) => ({
		id: `${index}`,
		title: titles[index % titles.length] ?? '',
		status,
		left: index - 2,
	}))
	const columns: ListColumn<Row>[] = [
		{
			name: 'reference',
			label: names('reference'),
			kind: 'outline',
			cell: ({ id }) => <ListReference>{`SOM-TA-2026-GHA-000${id}`}</ListReference>,
		},
		{
			name: 'status',
			label: names('status'),
			kind: 'status',
			cell: ({ status }) => <StatusTag kind="request" status={status} />,
		},
		{ name: 'due', label: names('due'), cell: () => <LocalDate value="2026-12-10" short /> },
		{
			name: 'left',
			label: names('left'),
			kind: 'number',
			cell: ({ left }) => <DaysLeft days={Math.abs(left)} isOverdue={left < 0} />,
		},
	]
	const [late, later] = [rows.filter(({ left }) => left < 0), rows.filter(({ left }) => left >= 0)]
	return (
		<ShortTable
			caption={work('requests.title')}
			sorted={{ spec, address }}
			name={{
				name: 'title',
				label: names('request'),
				cell: ({ id, title }: Row) => (
					<a href={`#${id}`}>
						{Number(id) % 3 === 0 && <ChangedMark />}
						<UserText>{title}</UserText>
					</a>
				),
			}}
			columns={columns}
			rows={rows}
			keyOf={({ id }) => id}
			groups={[
				{ name: 'late', label: work('groups.overdue'), rows: late },
				{ name: 'later', label: work('groups.later'), rows: later },
			]}
		/>
	)
}

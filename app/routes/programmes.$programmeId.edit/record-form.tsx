import { data } from '@remix-run/node'
import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, SelectField } from '#app/components/form/choice-group.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { formValues } from '#app/forms/form-values.ts'
import { isGroupField, type MembersOfGroup, statusOfFilled, withMembers } from '#app/forms/group-of-states.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { kindFrom, taTypesOf } from '#app/forms/programme/fields.ts'
import { programmeForm, withoutEmptied } from '#app/forms/programme/record.ts'
import { languages } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'
import {
	deliveryModesOf,
	equipmentCategories,
	institutionTypes,
	type Kind,
	kinds,
	regions,
	subregions,
	themes,
	trainingLevels,
	trainingTopics,
} from '#workflows/vocabulary.ts'
import { CapacityPart, DatesPart, MoneyPart } from './capacity-parts.tsx'
import { Code, Codes, InLanguages, Line, States, Text, Tick, useRecordWords } from './record-fields.tsx'
import styles from './record-form.module.css'

type RecordFormProps = RecordChoices & {
	revision: number
	values: Record<string, unknown>
	errors?: Record<string, string> | undefined
}

const schema = () => import('#app/forms/programme/record.ts').then(({ programmeForm }) => programmeForm)

/** The whole record of a programme in its parts. Only the fields of its kind are shown. */
export function RecordForm({ revision, values, errors, states, groups, deputies }: RecordFormProps) {
	const t = useTranslations('programmes')
	const group = useTranslations('groupOfStates')
	const words = useRecordWords()
	const kind = kindFrom([values.kind].flat()[0])
	const parts = {
		about: <AboutPart deputies={deputies} />,
		place: <PlacePart states={states} groups={groups} />,
		subject: <SubjectPart kind={kind} />,
		conditions: <ConditionsPart kind={kind} />,
		capacity: <CapacityPart kind={kind} />,
		money: <MoneyPart />,
		dates: <DatesPart />,
		follow: <FollowPart />,
	}
	return (
		<ActionForm
			schema={schema}
			errors={errors}
			values={values}
			labelOf={(name) => (isGroupField(name) ? group('label') : words.full(name))}
		>
			<input type="hidden" name="revision" value={revision} />
			{namesOf(parts).map((name) => (
				<Panel key={name} title={t(`parts.${name}`)}>
					<div className={styles.part}>{parts[name]}</div>
				</Panel>
			))}
			<Button>{t('edit.save')}</Button>
		</ActionForm>
	)
}

/** The States, groups of them and people among whom a form offers a choice. */
type RecordChoices = {
	states: readonly { iso3: string; name: string }[]
	groups: readonly MembersOfGroup[]
	deputies: readonly { id: string; name: string }[]
}

function AboutPart({ deputies }: Pick<RecordChoices, 'deputies'>) {
	const t = useTranslations('programmes.edit')
	const words = useRecordWords()
	return (
		<>
			<Line name="code" required />
			<Code name="kind" list="kinds" codes={kinds} required />
			<div>
				<Button tone="secondary" name="intent" value="showKind" formNoValidate>
					{t('showKind')}
				</Button>
			</div>
			<InLanguages name="titles" lines="one" />
			<InLanguages name="summary" lines="several" />
			<Line name="implementingEntity" required />
			<Line name="section" required />
			<SelectField
				name="deputyId"
				label={words.of('deputyId')}
				hint={words.hint('deputyId') ?? ''}
				options={deputies.map(({ id, name }) => ({ value: id, label: name }))}
			/>
		</>
	)
}

function PlacePart({ states, groups }: Pick<RecordChoices, 'states' | 'groups'>) {
	const words = useRecordWords()
	const options = useCodeOptions()
	return (
		<>
			<ChoiceGroup
				name="regions"
				label={words.of('regions')}
				hint={words.hint('countries') ?? ''}
				options={[...options('regions', regions), ...options('subregions', subregions)]}
				multiple
			/>
			<States name="countries" states={states} groups={groups} />
			<States name="excludedCountries" states={states} groups={groups} />
			<Tick name="regionEarmarked" />
			<Tick name="odaOnly" />
		</>
	)
}

function SubjectPart({ kind }: { kind: Kind }) {
	return (
		<>
			<Codes name="themes" list="themes" codes={themes} required />
			<Codes name="taTypes" list="taTypes" codes={taTypesOf(kind)} required />
			{kind === 'training' && (
				<>
					<Codes name="topics" hint="noLimit" list="trainingTopics" codes={trainingTopics} />
					<Code name="level" list="trainingLevels" codes={trainingLevels} />
				</>
			)}
			{kind === 'equipment' && (
				<Codes name="categories" hint="noLimit" list="equipmentCategories" codes={equipmentCategories} />
			)}
			<Codes name="institutionTypes" hint="noLimit" list="institutionTypes" codes={institutionTypes} />
			<Codes name="deliveryModes" list="deliveryModes" codes={deliveryModesOf[kind]} />
			<Codes name="languages" list="languages" codes={languages} />
		</>
	)
}

function ConditionsPart({ kind }: { kind: Kind }) {
	return (
		<>
			<Tick name="requiresLaw" />
			{kind === 'training' && <Tick name="requiresTrainers" />}
			<Tick name="requiresDueDiligence" />
			<Text name="prerequisites" />
		</>
	)
}

function FollowPart() {
	return (
		<>
			<Text name="evaluationPlan" />
			<Line name="iatiId" />
		</>
	)
}

/** The sent record: to be saved, to be shown again with errors, or with another row or the fields of another kind. */
export function readRecord(form: FormData) {
	const intent = String(form.get('intent') ?? '')
	const parsed = parseForm(form, programmeForm)
	const typed = withoutEmptied(parsed.typed)
	if (intent === 'showKind' || intent.startsWith('rows:'))
		return { again: { typed, errors: {} }, status: 200 } as const
	if (!parsed.ok) return { again: { typed, errors: parsed.errors }, status: 422 } as const
	const { revision, ...record } = parsed.value
	return { record, revision, typed } as const
}

/** The record shown again with the members of the group that was chosen for a field of States. */
export function withStates(form: FormData, groups: readonly MembersOfGroup[]) {
	const { typed, errors } = withMembers(formValues(form), groups)
	return data({ typed: withoutEmptied(typed), errors }, { status: statusOfFilled({ errors }) })
}

import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { ChoiceGroup, SelectField } from '#app/components/form/choice-group.tsx'

import { Button } from '#app/components/ui/button.tsx'
import { taTypesOf } from '#app/forms/programme/fields.ts'
import { languages } from '#workflows/languages.ts'
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
import { Code, Codes, InLanguages, Line, States, Text, Tick, useRecordWords } from './record-fields.tsx'

/** The States and people among whom a form offers a choice. */
export type RecordChoices = {
	states: readonly { iso3: string; name: string }[]
	deputies: readonly { id: string; name: string }[]
}

export function AboutPart({ deputies }: Pick<RecordChoices, 'deputies'>) {
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

export function PlacePart({ states }: Pick<RecordChoices, 'states'>) {
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
			<States name="countries" states={states} />
			<States name="excludedCountries" states={states} />
			<Tick name="regionEarmarked" />
			<Tick name="odaOnly" />
		</>
	)
}

export function SubjectPart({ kind }: { kind: Kind }) {
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

export function ConditionsPart({ kind }: { kind: Kind }) {
	return (
		<>
			<Tick name="requiresLaw" />
			{kind === 'training' && <Tick name="requiresTrainers" />}
			<Tick name="requiresDueDiligence" />
			<Text name="prerequisites" />
		</>
	)
}

export function FollowPart() {
	return (
		<>
			<Text name="evaluationPlan" />
			<Line name="iatiId" />
		</>
	)
}

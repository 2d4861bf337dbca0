import { useTranslations } from 'use-intl/react'
import { Codes, usePlaceName } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import type { ProgrammeView } from '#app/domain/programmes/get-programme.server.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** Regions, target groups and topics of a programme. */
export function ScopePanel({ programme }: { programme: Omit<ProgrammeView, 'office'> }) {
	const t = useTranslations('programmes.scope')
	const { countries, regions, excludedCountries, level } = programme
	return (
		<Fold title={t('title')}>
			<FactList
				inColumns
				items={[
					...(countries.length > 0 || regions.length === 0
						? [{ label: t('countries'), value: <Names names={countries} /> }]
						: []),
					...(regions.length > 0 ? [{ label: t('regions'), value: <Regions names={regions} /> }] : []),
					...(excludedCountries.length > 0
						? [{ label: t('excludedCountries'), value: <Names names={excludedCountries} /> }]
						: []),
					...lists[programme.kind].map((list) => ({
						label: t(list),
						value: <Limits list={codeLists[list]} codes={programme[list]} />,
					})),
					...(level ? [{ label: t('level'), value: <Codes list="trainingLevels" codes={[level]} /> }] : []),
				]}
			/>
		</Fold>
	)
}

const codeLists = {
	themes: 'themes',
	taTypes: 'taTypes',
	topics: 'trainingTopics',
	categories: 'equipmentCategories',
	institutionTypes: 'institutionTypes',
	deliveryModes: 'deliveryModes',
	languages: 'languages',
} as const

const lists: Record<Kind, (keyof typeof codeLists)[]> = {
	training: ['themes', 'taTypes', 'topics', 'institutionTypes', 'deliveryModes', 'languages'],
	equipment: ['themes', 'taTypes', 'categories', 'institutionTypes', 'deliveryModes'],
	advisory: ['themes', 'taTypes', 'institutionTypes', 'deliveryModes', 'languages'],
}

/** An empty list sets no limit. */
function Limits({ list, codes }: { list: string; codes: readonly string[] }) {
	const t = useTranslations('programmes.scope')
	return codes.length > 0 ? <Codes list={list} codes={codes} /> : t('noLimit')
}

/** M49 names of regions and of parts of them, in the reader's language. */
function Regions({ names }: { names: readonly string[] }) {
	const nameOf = usePlaceName()
	return <Names names={names.map(nameOf)} />
}

function Names({ names }: { names: readonly string[] }) {
	const t = useTranslations('programmes.scope')
	if (names.length === 0) return t('noLimit')
	return names.map((name) => (
		<div key={name}>
			<bdi>{name}</bdi>
		</div>
	))
}

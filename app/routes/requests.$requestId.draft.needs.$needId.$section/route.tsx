import { useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { SchemaLoader } from '#app/components/use-checked-submit.ts'
import { saveNeedSection } from '#app/domain/save-need-section.server.ts'
import { taTypesFor } from '#app/forms/sections/need.ts'
import { isSectionOf, needSchema, type NeedSection as Section, sectionsFor } from '#app/forms/sections.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInAction, signedInLoader } from '#app/platform/signed-in.server.ts'
import type { Kind, TaType } from '#workflows/vocabulary.ts'
import { codeListsOf } from '../requests.$requestId.draft.$section/code-lists.server.ts'
import { saveSection } from '../requests.$requestId.draft.$section/save-section.server.ts'
import { SectionPage } from '../requests.$requestId.draft.$section/section-page.tsx'
import { AdvisorySection } from './advisory-section.tsx'
import { EquipmentSection } from './equipment-section.tsx'
import { findNeed } from './find-need.server.ts'
import { NeedSection } from './need-section.tsx'
import { TrainingSection } from './training-section.tsx'

export const handle = { words: ['draft', 'codes', 'refusals'] as const }

export const loader = signedInLoader(async ({ actor, params }) => {
	const { section = '' } = params
	const { need, address } = await findNeed(actor, params)
	const { kind, title, answersRevision, answers } = need
	if (!isSectionOf(kind, section)) throw new DomainError('not-found')
	const codeLists = codeListsOf(needSchema(kind, section))
	const taTypes = taTypesFor(kind)
	return {
		address,
		kind,
		title,
		section,
		answersRevision,
		stored: answers[section] ?? {},
		codeLists,
		taTypes,
	}
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const { section = '' } = params
	const { need, address } = await findNeed(actor, params)
	if (!isSectionOf(need.kind, section)) throw new DomainError('not-found')
	const sections = sectionsFor(need.kind)
	const following = sections[sections.indexOf(section) + 1]
	return saveSection(form, {
		schema: needSchema(need.kind, section),
		save: (values, answersRevision) =>
			saveNeedSection(actor, { needId: need.id, section, values, answersRevision }),
		back: address,
		next: following ? `${address}/needs/${need.id}/${following}` : address,
	})
})

const schemas: Record<Section, (kind: Kind) => SchemaLoader> = {
	need: (kind) => () => import('#app/forms/sections/need.ts').then(({ needs }) => needs[kind]),
	training: () => () => import('#app/forms/sections/training.ts').then(({ training }) => training),
	equipment: () => () => import('#app/forms/sections/equipment.ts').then(({ equipment }) => equipment),
	advisory: () => () => import('#app/forms/sections/advisory.ts').then(({ advisory }) => advisory),
}

const fields: Record<Section, (taTypes: readonly TaType[]) => ReactNode> = {
	need: (taTypes) => <NeedSection taTypes={taTypes} />,
	training: () => <TrainingSection />,
	equipment: () => <EquipmentSection />,
	advisory: () => <AdvisorySection />,
}

export default function NeedSectionRoute() {
	const { address, kind, title, section, answersRevision, taTypes, ...held } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const draft = { href: address, answersRevision }
	return (
		<SectionPage {...held} {...{ section, draft, answer }} of={title} schema={schemas[section](kind)}>
			{fields[section](taTypes)}
		</SectionPage>
	)
}

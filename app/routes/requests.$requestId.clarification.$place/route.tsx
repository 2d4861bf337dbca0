import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { SectionFields } from '#app/components/filing/section-fields.tsx'

import {
	getUnlockedSection,
	saveUnlockedSection,
} from '#app/domain/clarifications/unlocked-section.server.ts'
import { phonesOf, withPhonesShown } from '#app/domain/core/phone-numbers.server.ts'
import { withDates } from '#app/domain/core/require-dates.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { fieldSpecs, withCallingCode } from '#app/forms/field-specs.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { codeListsOf } from '../../forms/field-specs.ts'
import { TypedTooLate } from '../requests.$requestId.draft.$section/conflict-notice.tsx'
import { saveSection } from '../requests.$requestId.draft.$section/save-section.server.ts'
import { SectionPage } from '../requests.$requestId.draft.$section/section-page.tsx'
import { sectionWords } from '../requests.$requestId.draft.$section/section-words.ts'
import { withDependencies } from '../requests.$requestId.draft.needs.$needId.$section/need-section.server.ts'

export const handle = {
	hydrated: true,
	words: ({ data }: { data: unknown }) => [...sectionWords(data), 'codes.kinds' as const],
}

export const loader = readingLoader(async ({ actor, params }) => {
	const { place = '' } = params
	const requestId = idFrom(params.requestId)
	const { status, title, section, need, needs, ...found } = await getUnlockedSection(actor, requestId, place)
	if (status !== 'clarification') throw redirect(`/requests/${requestId}`)
	const { stored, besides } = apart(found.values, found.fields)
	const { callingCode } = await phonesOf(actor, section)
	const fields = fieldSpecs(section.shape).filter(({ name }) => found.fields.includes(name))
	return {
		title,
		stored: withPhonesShown(stored),
		besides,
		section: section.name,
		address: `/requests/${requestId}/clarification`,
		fields: withCallingCode(fields, callingCode),
		codeLists: codeListsOf(section),
		need: need && { rank: need.rank, title: need.title, kind: need.kind },
		others: needs
			.filter(({ id }) => id !== need?.id)
			.map(({ id, rank, kind, title }) => ({ id, rank, kind, title })),
	}
})

/** Separates the answers that the page asks for from the others. */
function apart(values: Record<string, unknown>, fields: readonly string[]) {
	const entries = Object.entries(values)
	return {
		stored: Object.fromEntries(entries.filter(([name]) => fields.includes(name))),
		besides: Object.fromEntries(entries.filter(([name]) => !fields.includes(name))),
	}
}

export const action = signedInAction(async ({ actor, params, form }) => {
	const { place = '' } = params
	const requestId = idFrom(params.requestId)
	const { section, before, stateIso3, need, needs } = await getUnlockedSection(actor, requestId, place)
	const judged = withDates(section, { iso3: stateIso3, before })
	const back = `/requests/${requestId}/clarification`
	return saveSection(form, {
		section: need ? withDependencies(judged, needs, need.id) : judged,
		phones: await phonesOf(actor, section),
		save: (change) => saveUnlockedSection(actor, { requestId, place, ...change }),
		here: `${back}/${place}`,
		back,
		next: back,
	})
})

export const ErrorBoundary = TypedTooLate

export default function UnlockedSectionRoute() {
	const { address, title, need, section, fields, others, besides, ...held } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useTranslations('draft.tasks')
	const codes = useTranslations('codes.kinds')
	const within = need && {
		href: address,
		label: t('need', { rank: need.rank, title: `\u2068${need.title || codes(need.kind)}\u2069` }),
	}
	return (
		<SectionPage
			{...held}
			section={section}
			answer={answer}
			start={{}}
			draft={{ href: address }}
			{...(within && { within })}
			of={title}
		>
			<SectionFields section={section} fields={fields} others={others} besides={besides} />
		</SectionPage>
	)
}

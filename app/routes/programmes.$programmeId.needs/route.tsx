import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProgrammePage } from '#app/components/record/programme-page.tsx'
import { listProgrammeNeeds } from '#app/domain/programmes/programme-work.server.ts'
import { filterValue, programmeId } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { NeedsTable, NextLink } from '../programmes.$programmeId._index/programme-work.tsx'

export const handle = {
	words: ['programmes.needs', 'programmeTabs', 'codes', 'status.need', 'lists.pages'] as const,
}

export const loader = readingLoader(({ actor, params, request }) => {
	const paged = { programmeId: programmeId(params.programmeId), after: filterValue(request, 'after') ?? null }
	return listProgrammeNeeds(actor, paged, languageOf(request, actor.language))
})

export default function ProgrammeNeedsRoute() {
	const t = useTranslations('programmes.needs')
	const { programme, needs, next } = useLoaderData<typeof loader>()
	return (
		<ProgrammePage programme={programme} title={t('title')}>
			<NeedsTable needs={needs} isNamed />
			<NextLink next={next} />
		</ProgrammePage>
	)
}

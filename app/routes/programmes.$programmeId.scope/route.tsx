import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProgrammePage } from '#app/components/record/programme-page.tsx'
import { getProgramme } from '#app/domain/programmes/get-programme.server.ts'
import { programmeId } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { ScopePanel } from '../programmes.$programmeId._index/scope-panel.tsx'
import { ConditionsPanel } from './conditions-panel.tsx'

export const handle = { words: ['programmes', 'programmeTabs', 'codes'] as const }

export const loader = readingLoader(async ({ actor, params, request }) => {
	const id = programmeId(params.programmeId)
	const { office, ...programme } = await getProgramme(actor, id, languageOf(request, actor.language))
	// Outside UNODC, the scope is on the overview, and the conditions are not known.
	if (!office) throw new DomainError('not-found')
	return { programme, office }
})

export default function ProgrammeScopeRoute() {
	const t = useTranslations('programmeTabs')
	const { programme, office } = useLoaderData<typeof loader>()
	return (
		<ProgrammePage programme={programme} title={t('scope')}>
			<ScopePanel programme={programme} />
			<ConditionsPanel office={office} kind={programme.kind} />
		</ProgrammePage>
	)
}

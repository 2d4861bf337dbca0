import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProgrammePage } from '#app/components/record/programme-page.tsx'
import { getProgrammeOfOffice } from '#app/domain/programmes/get-programme.server.ts'
import { programmeId } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { ScopePanel } from '../programmes.$programmeId._index/scope-panel.tsx'
import { ConditionsPanel } from './conditions-panel.tsx'

export const handle = { words: ['programmes', 'programmeTabs', 'codes'] as const }

export const loader = readingLoader(({ actor, params, request }) =>
	getProgrammeOfOffice(actor, programmeId(params.programmeId), languageOf(request, actor.language)),
)

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

import { data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { getOwnData } from '#app/domain/people/get-own-data.server.ts'
import { signedInAction, signedInLoader } from '#app/platform/signed-in.server.ts'
import { DataPart, partsShown } from './data-part.tsx'
import styles from './own-data.module.css'

export const handle = {
	words: [
		'ownData',
		'common.roles',
		'refusals',
		'events',
		'history.done',
		'access.things',
		'operations.door.kinds',
		'emailKinds',
		'emailSettings.cadences',
		'posts.ended',
		'codes.languages',
	] as const,
}

export const loader = signedInLoader(async () => null)

export const action = signedInAction(async ({ actor }) => data({ own: await getOwnData(actor, 'page') }))

export default function OwnDataRoute() {
	const t = useTranslations('ownData')
	const answer = useActionData<typeof action>()
	const own = answer && 'own' in answer ? answer.own : undefined
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<ProblemNotice problem={problem} />
			<div className={styles.ways}>
				<form method="post">
					<Button>{t('page')}</Button>
				</form>
				<form method="post" action="/account/data.json">
					<Button tone="secondary">{t('file')}</Button>
				</form>
			</div>
			{own && (
				<>
					<p>{t.rich('writtenAt', { when: () => <LocalDate value={own.writtenAt} withTime /> })}</p>
					{partsShown(own).map((part) => (
						<DataPart key={part.name} {...part} />
					))}
				</>
			)}
		</Page>
	)
}

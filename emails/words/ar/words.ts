import { account } from './account.ts'
import { clock } from './clock.ts'
import { common } from './common.ts'
import { declining } from './declining.ts'
import { delivery } from './delivery.ts'
import { digest, digestParts } from './digest.ts'
import { dueDiligence } from './due-diligence.ts'
import { exceptions } from './exceptions.ts'
import { factor } from './factor.ts'
import { need } from './need.ts'
import { posts } from './posts.ts'
import { records } from './records.ts'
import { reopening } from './reopening.ts'
import { request } from './request.ts'
import { waiting } from './waiting.ts'
import { work } from './work.ts'

export const ar = {
	common,
	...account,
	...request,
	...reopening,
	...dueDiligence,
	...need,
	...waiting,
	...declining,
	...delivery,
	...exceptions,
	...clock,
	...work,
	...posts,
	...records,
	...digest,
	digestParts,
	...factor,
}

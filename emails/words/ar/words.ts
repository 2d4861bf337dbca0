import { account } from './account.ts'
import { common } from './common.ts'
import { delivery } from './delivery.ts'
import { need } from './need.ts'
import { request } from './request.ts'

export const ar = { common, ...account, ...request, ...need, ...delivery }

import account from './zh/account.json' with { type: 'json' }
import administration from './zh/administration.json' with { type: 'json' }
import codes from './zh/codes.json' with { type: 'json' }
import common from './zh/common.json' with { type: 'json' }
import delivery from './zh/delivery.json' with { type: 'json' }
import draft from './zh/draft.json' with { type: 'json' }
import events from './zh/events.json' with { type: 'json' }
import figures from './zh/figures.json' with { type: 'json' }
import help from './zh/help.json' with { type: 'json' }
import list from './zh/list.json' with { type: 'json' }
import matching from './zh/matching.json' with { type: 'json' }
import need from './zh/need.json' with { type: 'json' }
import overview from './zh/overview.json' with { type: 'json' }
import people from './zh/people.json' with { type: 'json' }
import practices from './zh/practices.json' with { type: 'json' }
import programmes from './zh/programmes.json' with { type: 'json' }
import reportDocument from './zh/report-document.json' with { type: 'json' }
import reports from './zh/reports.json' with { type: 'json' }
import request from './zh/request.json' with { type: 'json' }
import search from './zh/search.json' with { type: 'json' }
import session from './zh/session.json' with { type: 'json' }
import translation from './zh/translation.json' with { type: 'json' }
import work from './zh/work.json' with { type: 'json' }

export const zh = {
	...account,
	...administration,
	...codes,
	...common,
	...delivery,
	...draft,
	...events,
	...figures,
	...help,
	...list,
	...matching,
	...need,
	...overview,
	...people,
	...practices,
	...programmes,
	...reportDocument,
	...reports,
	...request,
	...search,
	...session,
	...translation,
	...work,
}

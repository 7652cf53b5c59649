import { onFirstUse } from '../text/on-first-use';
import { words } from './types';

/**
 * Words that machine conversion leaves half simplified because each character exists in traditional text too: 干部 for 幹部.
 * Only words with one right form in traditional text. Source: 《现代汉语词典》第7版 (traditional forms in brackets), OpenCC STPhrases.
 */
export const halfConverted = onFirstUse((): readonly (readonly [string, string])[] =>
  words(`干部>幹部 骨干>骨幹 精干>精幹 主干>主幹 干線>幹線 能干>能幹 實干>實幹 關系>關係 聯系>聯繫 維系>維繫 制作>製作 制造>製造 研制>研製 采取>採取 采用>採用 采購>採購 采集>採集
    采納>採納 開采>開採 涌現>湧現 依托>依託 委托>委託 范圍>範圍 示范>示範 規范>規範 模范>模範 師范>師範 防范>防範 典范>典範 以后>以後 之后>之後 今后>今後 最后>最後 先后>先後 前后>前後 落后>落後 背后>背後
    后續>後續 后勤>後勤 后備>後備 后果>後果 標准>標準 准備>準備 水准>水準 准則>準則 沖突>衝突 剩余>剩餘 其余>其餘 業余>業餘 余額>餘額 余個>餘個 余名>餘名 余所>餘所 家里>家裏 這里>這裏 面粉>麵粉
    并且>並且 并進>並進 并行>並行 合并>合併 仿佛>彷彿 征求>徵求 征集>徵集 征收>徵收 特征>特徵 象征>象徵`).map(
    (pair) => pair.split('>') as unknown as readonly [string, string],
  ),
);

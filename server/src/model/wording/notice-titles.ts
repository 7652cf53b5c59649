import { local } from '../kept/local';

/** 《…工作方案的通知》: the title of a notice is about something (关于印发…), or passes it on. (《党政机关公文处理工作条例》第九条（七）) */
const ofNotice = /《([^《》]{4,80}(?:方案|规划|办法|意见|细则|计划|措施|规定))的通知》/gu;
const says =
  /关于|转发|批转|印发|下发|公布|发布|实施|下达|申报|报送|上报|征求|修改|修订|调整|废止|颁|做好|开展|贯彻|落实|编制|组织|加强|關于|關於|轉發|批轉|印發|公佈|發布|發佈/u;

/** Titles of notices that have lost 关于印发, with the document they issue. */
export const shortNoticeTitles = local((text) =>
  text.includes('的通知》')
    ? Array.from(text.matchAll(ofNotice), ({ index: from, 0: whole, 1: document = '' }) => ({
        from,
        to: from + whole.length,
        document,
      })).filter(({ document }) => !says.test(document))
    : [],
);

/** 《…第十四个五年规划和二〇三五年远景目标》: the name of the document ends in 纲要 (or 的建议). */
const ofOutline = /《([^《》]{0,30}国民经济和社会发展第十[一二三四五六]个五年规划和(?:二[〇○零]三五年|2035年)远景目标)》/gu;

/** Townships have no outline of a congress, and what explains one is called as it likes. */
const ofOthers = /[镇乡]|街道|读懂|解读|聚焦|图解/u;

/** Titles of outlines that have lost their last word. */
export const cutOutlineTitles = local((text) =>
  text.includes('远景目标》')
    ? Array.from(text.matchAll(ofOutline), ({ index: from, 0: whole, 1: title = '' }) => ({ from, to: from + whole.length, title })).filter(
        ({ title }) => !ofOthers.test(title),
      )
    : [],
);

package io.beianflow.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the values of filing.yaml into the words of the documents; called by the templates. */
public final class Zh {
    private static final String[] COUNT = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    public String day(Object iso) {
        LocalDate day = LocalDate.parse(iso.toString());
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    public String dots(Object isoOrPermanent) {
        return isoOrPermanent.toString().replace('-', '.');
    }

    public String term(Map<String, ?> term) {
        Object to = term.get("to");
        return day(term.get("from")) + "至" + ("长期".equals(to) ? "长期" : day(to));
    }

    public String count(int number) {
        return number <= 10 ? COUNT[number] : "十" + COUNT[number - 10];
    }

    public String category(String id) {
        return Map.of(
                        "generation-synthesis", "生成合成类",
                        "personalised-push", "个性化推送类")
                .get(id);
    }

    public String role(String id) {
        return Map.of("service-provider", "服务提供者", "technical-supporter", "服务技术支持者")
                .get(id);
    }

    public String risk(String id) {
        return Map.of(
                        "misuse", "算法滥用",
                        "malicious-use", "算法恶意利用",
                        "vulnerability", "算法漏洞",
                        "harmful-content", "违法不良信息生成与存储",
                        "content-spread", "违法不良信息传播扩散",
                        "data-leak", "数据和用户信息泄露",
                        "other", "其他风险")
                .get(id);
    }

    public String modalities(List<String> ids) {
        Map<String, String> names = Map.of("text", "文本", "image", "图像", "audio", "音频", "video", "视频", "other", "其他");
        return ids.stream().map(names::get).collect(Collectors.joining("、"));
    }

    public String dataset(String id) {
        return Map.of("self-built", "自建", "open-source", "开源", "commercial", "商业")
                .get(id);
    }

    public String form(String id) {
        return Map.of("app", "APP", "website", "网站", "mini-program", "小程序", "public-account", "公众账号", "other", "其他")
                .get(id);
    }

    public String step(List<Map<String, Object>> flow, String id) {
        return flow.stream()
                .filter(step -> step.get("id").equals(id))
                .map(step -> (String) step.get("name"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step '" + id + "' in the flow"));
    }

    public String sex(String idNumber) {
        return idNumber.charAt(16) % 2 == 1 ? "男" : "女";
    }

    public String birth(String idNumber) {
        return day(idNumber.substring(6, 10) + "-" + idNumber.substring(10, 12) + "-" + idNumber.substring(12, 14));
    }

    /** The first material of a type. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> material(Map<String, Object> filing, String type) {
        return ((List<Map<String, Object>>) filing.get("materials"))
                .stream()
                        .filter(material -> material.get("type").equals(type))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no material of type '" + type + "'"));
    }
}
